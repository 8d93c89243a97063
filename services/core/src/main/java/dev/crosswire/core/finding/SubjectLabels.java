package dev.crosswire.core.finding;

import dev.crosswire.core.comparison.Names;
import dev.crosswire.core.subject.Subject;

/** How a person reads a subject ("Cap on Ukraine's army"); the catalogue knows. */
@FunctionalInterface
public interface SubjectLabels extends Names {

    String label(Subject subject);
}
