package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Articles for the tests, and their claims as lines that a person can compare. */
final class Articles {

    static final Extractor EXTRACTOR = new Extractor(Catalogue.load());

    private Articles() {}

    static Article article(String text) {
        return article(1, "A title", text);
    }

    static Article article(int version, String title, String text) {
        return new Article(
                "article",
                version,
                "outlet",
                Optional.of("https://outlet.example/1"),
                title,
                Instant.parse("2026-01-07T10:00:00Z"),
                Instant.parse("2026-01-07T10:05:00Z"),
                "en",
                Optional.of("AP"),
                text,
                false);
    }

    /** The claims with a number. */
    static List<Claim> claims(String text) {
        return EXTRACTOR.claims(article(text)).stream()
                .filter(claim -> claim.content() instanceof Content.Figure)
                .toList();
    }

    /** The claims without a number. */
    static List<Claim> statements(String text) {
        return EXTRACTOR.claims(article(text)).stream()
                .filter(claim -> claim.content() instanceof Content.Statement)
                .toList();
    }

    static Quantity quantity(Claim claim) {
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) -> quantity;
            case Content.Statement statement -> throw new AssertionError("no figure: " + statement);
        };
    }

    /** "army-cap UA 600000 DRAFT", with DENIED, the authority after "by" and the supersession where there are any. */
    static String line(Claim claim) {
        Quantity quantity = quantity(claim);
        StringBuilder line = new StringBuilder(claim.type());
        claim.entities().values().forEach(entity -> line.append(' ').append(entity));
        line.append(' ').append(bound(quantity)).append(number(quantity));
        quantity.trend().ifPresent(trend -> line.append(' ').append(trend));
        line.append(' ').append(claim.modality());
        line.append(claim.polarity() == Polarity.DENIED ? " DENIED" : "");
        claim.attribution()
                .authority()
                .ifPresent(authority -> line.append(" by ").append(authority));
        claim.supersession().ifPresent(marker -> line.append(' ').append(marker.side()));
        return line.toString();
    }

    /** "killed people >=12", with unit, modality, polarity, roles and aggregation where they are not the usual ones. */
    static String typed(Claim claim) {
        Quantity quantity = quantity(claim);
        StringBuilder line = new StringBuilder(claim.type()).append(' ').append(claim.population());
        claim.entities()
                .forEach((role, entity) ->
                        line.append(' ').append(role).append('=').append(entity));
        line.append(' ').append(bound(quantity)).append(number(quantity));
        line.append(
                quantity.unit().equals(Unit.COUNT) ? "" : " " + quantity.unit().symbol());
        quantity.trend().ifPresent(trend -> line.append(' ').append(trend));
        line.append(claim.modality() == Modality.ACTUAL ? "" : " " + claim.modality());
        line.append(claim.polarity() == Polarity.DENIED ? " DENIED" : "");
        line.append(claim.part().isPresent() ? " PART" : "");
        return line.toString();
    }

    private static String number(Quantity quantity) {
        return quantity.stated()
                .map(Rational::toString)
                .orElseGet(() -> quantity.interval().lowValue().orElseThrow() + ".."
                        + quantity.interval().highValue().orElseThrow());
    }

    private static String bound(Quantity quantity) {
        return switch (quantity.bound()) {
            case EXACT, RANGE, VAGUE -> "";
            case AT_LEAST -> ">=";
            case MORE_THAN -> ">";
            case AT_MOST -> "<=";
            case LESS_THAN -> "<";
            case APPROX -> "~";
        };
    }

    /** The lines of the claims of the types named. */
    static List<String> lines(String text, Set<String> types) {
        return claims(text).stream()
                .filter(claim -> types.contains(claim.type()))
                .map(Articles::line)
                .toList();
    }

    static List<String> lines(String text) {
        return claims(text).stream().map(Articles::line).toList();
    }
}
