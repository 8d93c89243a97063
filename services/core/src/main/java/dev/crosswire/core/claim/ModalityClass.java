package dev.crosswire.core.claim;

/** Modalities whose numbers may be compared with each other; between classes a difference is no contradiction. */
public enum ModalityClass {
    FACT,
    DECISION,
    INTENT,
    FORECAST
}
