package dev.crosswire.alerts.rest;

import dev.crosswire.core.subject.Subject;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.catalogue.CatalogueException;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** How a person reads a subject, also one that no alert is about: by the names that the catalogue has. */
@Singleton
final class SubjectNames {

    private final Catalogue catalogue;

    /**
     * Names of a catalogue.
     *
     * @param file of claim types instead of the built-in ones, as ingest and checker have it; empty for those
     */
    SubjectNames(@Property(name = "crosswire.catalogue", defaultValue = "") String file) {
        try {
            catalogue = file.isBlank() ? Catalogue.load() : Catalogue.load(Path.of(file));
        } catch (CatalogueException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    String of(Subject subject) {
        return catalogue.label(subject);
    }
}
