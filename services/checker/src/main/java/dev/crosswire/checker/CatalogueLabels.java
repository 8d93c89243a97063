package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.SubjectLabels;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.util.Optional;

/** Subjects, entities and what claims are of, by the names that the catalogue has for them. */
record CatalogueLabels(Catalogue catalogue) implements SubjectLabels {

    @Override
    public String label(Subject subject) {
        return catalogue.label(subject);
    }

    @Override
    public Optional<String> phrase(Claim claim) {
        return catalogue.phrase(claim);
    }

    @Override
    public String name(String entity) {
        return catalogue.name(entity);
    }
}
