package dev.crosswire.checker;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ArticleReference;
import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Claims as an extractor makes them, with the instants of one evening. */
final class Claims {

    static final Instant EVENING = Instant.parse("2026-01-06T18:00:00Z");
    static final Set<String> SUMMIT =
            Set.of("UA", "FR", "GB", "place:paris", "summit", "coalition", "guarantee", "ceasefire");

    private Claims() {}

    /** An agreed limit on Ukraine's army, from the article of the outlet's own name, {@code minute} minutes later. */
    static Claim cap(String source, int value, int minute) {
        return cap(source, 1, value, minute);
    }

    static Claim cap(String source, int version, int value, int minute) {
        return claim(source, version, "army-cap", "army-size", Map.of("limited", "UA"), "troop", value, minute);
    }

    static Claim countries(String source, int value, int minute) {
        return claim(source, 1, "country-total", "attendance", Map.of(), "country", value, minute);
    }

    /** Countries at the summit, told of at one moment and taken in at another, in an article of its own. */
    static Claim told(String source, String id, Instant published, Instant observed) {
        return toldOf("summit", source, id, published, observed);
    }

    /** The same of another event. */
    static Claim toldOf(String name, String source, String id, Instant published, Instant observed) {
        Claim like = countries(source, 30, 0);
        Set<String> company = name.equals("summit") ? SUMMIT : Set.of(name, name + "-hall", name + "-day", "FR");
        return new Claim(
                id,
                new ArticleReference("article" + id, 1, "Talks end", Optional.empty(), "en"),
                like.type(),
                like.family(),
                like.entities(),
                like.population(),
                like.content(),
                like.aggregation(),
                like.part(),
                like.modality(),
                like.polarity(),
                like.document(),
                like.attribution(),
                new ClaimTimes(Optional.empty(), Optional.empty(), Optional.empty(), published, observed, 1),
                like.place(),
                like.supersession(),
                company,
                like.evidence());
    }

    /** The same with another credit, as a reprint carries it. */
    static Claim credited(Claim claim, String wire) {
        Attribution said = claim.attribution();
        return claim.saidBy(new Attribution(said.source(), said.authority(), Optional.of(wire), said.fingerprint()));
    }

    private static Claim claim(
            String source,
            int version,
            String type,
            String family,
            Map<String, String> entities,
            String noun,
            int value,
            int minute) {
        Instant at = EVENING.plusSeconds(60L * minute);
        String sentence = "They agreed on " + value + " of them.";
        int start = sentence.indexOf(Integer.toString(value));
        return new Claim(
                source + "/" + type + "/" + value,
                new ArticleReference("article-of-" + source, version, "Talks end", Optional.empty(), "en"),
                type,
                family,
                new TreeMap<>(entities),
                noun,
                new Content.Figure(new Quantity(
                        Interval.point(Rational.of(value)),
                        Optional.of(Rational.of(value)),
                        Bound.EXACT,
                        Optional.empty(),
                        Unit.COUNT,
                        noun,
                        Integer.toString(value))),
                Aggregation.STOCK,
                Optional.empty(),
                Modality.AGREED,
                Polarity.ASSERTED,
                Optional.empty(),
                new Attribution(source, Optional.empty(), Optional.empty(), OptionalLong.empty()),
                new ClaimTimes(Optional.empty(), Optional.empty(), Optional.empty(), at, at.plusSeconds(5), version),
                Optional.empty(),
                Optional.empty(),
                SUMMIT,
                new Evidence(
                        "", sentence, "", start, start + Integer.toString(value).length(), "test/1", 0.9));
    }
}
