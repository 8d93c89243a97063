package dev.crosswire.extraction;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.extraction.catalogue.CatalogueEntry;
import dev.crosswire.extraction.quantity.Mention;
import java.util.Optional;

/**
 * A number that is of a type.
 *
 * @param noun lemma of the counted noun; empty string where it is left out
 * @param nounAt its token; the number's last where it is left out
 * @param triggerAt token of the word that shows the type
 * @param decided whether the number must be agreed or intended: a plain fact is of another type
 * @param population whom or what the number counts
 */
record Match(Type type, Mention mention, String noun, int nounAt, int triggerAt, boolean decided, String population) {

    /**
     * A claim type.
     *
     * @param entry of the catalogue; empty for an open type
     */
    record Type(String id, String family, Optional<CatalogueEntry> entry) {

        static Type of(CatalogueEntry entry) {
            return new Type(entry.id(), entry.family(), Optional.of(entry));
        }

        static Type open(String id) {
            return new Type(id, id, Optional.empty());
        }

        boolean limit() {
            return entry.map(CatalogueEntry::limit).orElse(false);
        }

        Aggregation aggregation() {
            return entry.map(CatalogueEntry::sums).orElse(Aggregation.STOCK);
        }
    }

    Match counting(String other) {
        return new Match(type, mention, noun, nounAt, triggerAt, decided, other);
    }
}
