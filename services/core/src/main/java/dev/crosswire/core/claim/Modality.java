package dev.crosswire.core.claim;

/** How firmly a claim is stated: as a fact, a decision, an intention or a forecast. */
public enum Modality {
    ACTUAL(ModalityClass.FACT),
    CONFIRMED(ModalityClass.FACT),
    REPORTED(ModalityClass.FACT),
    ESTIMATED(ModalityClass.FACT),
    AGREED(ModalityClass.DECISION),
    PROPOSED(ModalityClass.INTENT),
    DRAFT(ModalityClass.INTENT),
    PLEDGED(ModalityClass.INTENT),
    PLANNED(ModalityClass.INTENT),
    CONDITIONAL(ModalityClass.INTENT),
    FORECAST(ModalityClass.FORECAST);

    private final ModalityClass modalityClass;

    Modality(ModalityClass modalityClass) {
        this.modalityClass = modalityClass;
    }

    public ModalityClass modalityClass() {
        return modalityClass;
    }

    /**
     * Whether numbers of this modality are one party's or one document's only: two parties' proposals are two things,
     * while two pledges of one contributor are one.
     */
    public boolean belongsToADocument() {
        return this == PROPOSED || this == DRAFT || this == CONDITIONAL;
    }
}
