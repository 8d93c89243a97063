package dev.crosswire.core.finding;

import dev.crosswire.core.subject.Subject;

/** How a person reads a subject ("Cap on Ukraine's army"); the catalogue knows. */
@FunctionalInterface
public interface SubjectLabels {

    String label(Subject subject);

    /** How a person reads the key of an entity ("CA" as "Canada"), where that is known. */
    default String name(String entity) {
        return entity;
    }
}
