package dev.crosswire.checker;

import dev.crosswire.core.finding.SubjectLabels;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.extraction.catalogue.Catalogue;

/** Subjects and entities by the names that the catalogue has for them. */
record CatalogueLabels(Catalogue catalogue) implements SubjectLabels {

    @Override
    public String label(Subject subject) {
        return catalogue.label(subject);
    }

    @Override
    public String name(String entity) {
        return catalogue.name(entity);
    }
}
