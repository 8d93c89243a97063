package dev.crosswire.cli;

import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.catalogue.CatalogueException;
import dev.crosswire.extraction.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** The claim types that a command without a stack reads: those that ingest would be given by the same setting. */
final class CatalogueSetting {

    private static final String CATALOGUE = "crosswire.catalogue";

    private CatalogueSetting() {}

    static Catalogue load() {
        Optional<String> file = Settings.ofThisProcess().text(CATALOGUE).filter(name -> !name.isBlank());
        try {
            return file.isPresent() ? Catalogue.load(Path.of(file.get())) : Catalogue.load();
        } catch (CatalogueException e) {
            throw new CommandFailedException(e.getMessage() + "; mend it, or unset " + CATALOGUE + ".", e);
        }
    }
}
