package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Scale;
import dev.crosswire.core.quantity.Trend;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Rule 1: only claims of one family and type, kind of content, entities, dimension and aggregation, whose populations,
 * places and periods meet, speak of one thing.
 */
final class Comparability implements Rule {

    private static final String APART = ", so they are not compared";

    @Override
    public String question() {
        return "Do they count or state one thing?";
    }

    @Override
    public Optional<Verdict> judge(Pair pair) {
        Claim a = pair.earlier();
        Claim b = pair.later();
        if (!a.family().equals(b.family())) {
            return incomparable(pair, "different-families", "families", (claim, names) -> claim.family());
        }
        if (!a.type().equals(b.type())) {
            return incomparable(pair, "different-types", "claim types", (claim, names) -> claim.type());
        }
        for (Map.Entry<String, String> role : a.entities().entrySet()) {
            if (conflicts(pair, role)) {
                return incomparable(
                        pair,
                        "different-entities",
                        "entities",
                        (claim, names) -> names.name(claim.entities().getOrDefault(role.getKey(), "")));
            }
        }
        if (pair.scope() instanceof Scope.Apart apart) {
            return incomparable(
                    pair,
                    apart.in().rule(),
                    apart.in().plural(),
                    (claim, names) -> apart.in().of(claim));
        }
        if (a.aggregation() != b.aggregation()) {
            return incomparable(
                    pair, "different-aggregations", "ways of counting", (claim, names) -> word(claim.aggregation()));
        }
        return switch (a.content()) {
            case Content.Figure(Quantity x) ->
                b.content() instanceof Content.Figure(Quantity y)
                        ? quantities(pair, x, y)
                        : incomparable(pair, "number-and-statement", "kinds", (claim, names) -> kind(claim));
            case Content.Statement x ->
                b.content() instanceof Content.Statement y
                        ? statements(pair, x, y)
                        : incomparable(pair, "number-and-statement", "kinds", (claim, names) -> kind(claim));
        };
    }

    private static Optional<Verdict> quantities(Pair pair, Quantity a, Quantity b) {
        if (!Scale.converts(a.unit(), b.unit()) && pair.rate().isEmpty()) {
            return isMoney(a) && isMoney(b)
                    ? Optional.of(new Verdict.Incomparable(
                            new Reason("no-exchange-rate", pair, (two, inputs) -> withoutRate(two, a, b, inputs))))
                    : incomparable(pair, "different-units", "units", (claim, names) -> unit(claim));
        }
        if (a.trend().isPresent() != b.trend().isPresent()) {
            return incomparable(
                    pair,
                    "level-and-change",
                    "kinds",
                    (claim, names) -> trend(claim).isPresent() ? "a change" : "a level");
        }
        return Optional.empty();
    }

    private static String withoutRate(Pair pair, Quantity a, Quantity b, Map<String, String> inputs) {
        inputs.put("first currency", a.unit().symbol());
        inputs.put("second currency", b.unit().symbol());
        inputs.put("rates of", "at most " + pair.settings().rates().reach() + " days away");
        return Sides.of(pair) + ": one is in " + a.unit().symbol() + ", the other in "
                + b.unit().symbol() + ", and no exchange rate of these days is known" + APART;
    }

    private static boolean isMoney(Quantity quantity) {
        return quantity.unit().dimension().startsWith("money");
    }

    private static Optional<Verdict> statements(Pair pair, Content.Statement a, Content.Statement b) {
        return a.predicate().equals(b.predicate())
                ? Optional.empty()
                : incomparable(pair, "different-predicates", "statements", (claim, names) -> predicate(claim));
    }

    /** Whether both name the role and fill it differently; an unlisted type is held by all roles that a claim names. */
    private static boolean conflicts(Pair pair, Map.Entry<String, String> role) {
        if (pair.listed() && !pair.type().roles().contains(role.getKey())) {
            return false;
        }
        String theirs = pair.later().entities().get(role.getKey());
        return theirs != null && !theirs.equals(role.getValue());
    }

    private static Optional<Verdict> incomparable(
            Pair pair, String rule, String what, BiFunction<Claim, Names, String> words) {
        return Optional.of(new Verdict.Incomparable(new Reason(rule, pair, (two, inputs) -> {
            String first = words.apply(two.earlier(), two.names());
            String second = words.apply(two.later(), two.names());
            inputs.put("first of " + what, first);
            inputs.put("second of " + what, second);
            return Sides.of(two) + ": " + plainly(what, first, second) + APART;
        })));
    }

    private static String plainly(String what, String first, String second) {
        return switch (what) {
            case "entities" -> "one is about " + first + ", the other about " + second;
            case "populations" -> "they count different groups";
            case "places", "periods" -> "they are about different " + what;
            case "scopes" -> "neither covers what the other does";
            case "units", "kinds" -> "one is " + first + ", the other " + second;
            case "ways of counting" -> "one is counted " + first + ", the other " + second;
            default -> "they are about different things";
        };
    }

    private static String kind(Claim claim) {
        return claim.content() instanceof Content.Figure ? "a number" : "a statement";
    }

    private static String unit(Claim claim) {
        return claim.content() instanceof Content.Figure(Quantity quantity)
                ? "in " + quantity.unit().symbol()
                : "";
    }

    private static Optional<Trend> trend(Claim claim) {
        return claim.content() instanceof Content.Figure(Quantity quantity) ? quantity.trend() : Optional.empty();
    }

    private static String predicate(Claim claim) {
        return claim.content() instanceof Content.Statement(String predicate, Optional<String> holder) ? predicate : "";
    }

    private static String word(Aggregation aggregation) {
        return switch (aggregation) {
            case STOCK -> "at a moment";
            case CUMULATIVE -> "in all so far";
            case PER_PERIOD -> "per period";
        };
    }
}
