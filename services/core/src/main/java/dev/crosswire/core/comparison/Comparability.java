package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Scale;
import java.util.Map;
import java.util.Optional;

/**
 * Rule 1: only claims of one family and type, kind of content, entities, dimension and aggregation, whose populations,
 * places and periods meet, speak of one thing.
 */
final class Comparability implements Rule {

    @Override
    public String question() {
        return "Do they count or state one thing?";
    }

    @Override
    public Optional<Verdict> judge(Pair pair) {
        Claim a = pair.earlier();
        Claim b = pair.later();
        if (!a.family().equals(b.family())) {
            return incomparable(pair, "different-families", "families", a.family(), b.family());
        }
        if (!a.type().equals(b.type())) {
            return incomparable(pair, "different-types", "claim types", a.type(), b.type());
        }
        Optional<String> role = conflictingRole(pair);
        if (role.isPresent()) {
            return incomparable(pair, "different-entities", "entities", entity(a, role.get()), entity(b, role.get()));
        }
        if (pair.scope() instanceof Scope.Apart(String rule, String what, String first, String second)) {
            return incomparable(pair, rule, what, first, second);
        }
        if (a.aggregation() != b.aggregation()) {
            return incomparable(
                    pair,
                    "different-aggregations",
                    "aggregations",
                    a.aggregation().name(),
                    b.aggregation().name());
        }
        return switch (a.content()) {
            case Content.Figure(Quantity x) ->
                b.content() instanceof Content.Figure(Quantity y)
                        ? quantities(pair, x, y)
                        : incomparable(pair, "number-and-statement", "kinds", "a number", "a statement");
            case Content.Statement x ->
                b.content() instanceof Content.Statement y
                        ? statements(pair, x, y)
                        : incomparable(pair, "number-and-statement", "kinds", "a statement", "a number");
        };
    }

    private static Optional<Verdict> quantities(Pair pair, Quantity a, Quantity b) {
        if (isMoney(a) && isMoney(b) && !Scale.converts(a.unit(), b.unit())) {
            Map<String, String> inputs = pair.inputs();
            inputs.put("first currency", a.unit().symbol());
            inputs.put("second currency", b.unit().symbol());
            return Optional.of(new Verdict.Incomparable(new Reason(
                    "no-exchange-rate",
                    pair.sides() + ": one is in " + a.unit().symbol() + ", the other in "
                            + b.unit().symbol() + ", and no exchange rate is known, so they are not compared.",
                    inputs)));
        }
        if (!Scale.converts(a.unit(), b.unit())) {
            return incomparable(
                    pair,
                    "different-units",
                    "units",
                    a.unit().symbol(),
                    b.unit().symbol());
        }
        if (a.trend().isPresent() != b.trend().isPresent()) {
            return incomparable(pair, "level-and-change", "kinds", kind(a), kind(b));
        }
        return Optional.empty();
    }

    private static boolean isMoney(Quantity quantity) {
        return quantity.unit().dimension().startsWith("money");
    }

    private static Optional<Verdict> statements(Pair pair, Content.Statement a, Content.Statement b) {
        if (!a.predicate().equals(b.predicate())) {
            return incomparable(pair, "different-predicates", "predicates", a.predicate(), b.predicate());
        }
        return Optional.empty();
    }

    /** A role that both name and fill differently; an unlisted type is held by all roles that a claim names. */
    private static Optional<String> conflictingRole(Pair pair) {
        Map<String, String> theirs = pair.later().entities();
        return pair.earlier().entities().entrySet().stream()
                .filter(role -> !pair.listed() || pair.type().roles().contains(role.getKey()))
                .filter(role ->
                        theirs.containsKey(role.getKey()) && !role.getValue().equals(theirs.get(role.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String entity(Claim claim, String role) {
        return role + " " + claim.entities().getOrDefault(role, "");
    }

    private static String kind(Quantity quantity) {
        return quantity.trend().isPresent() ? "a change" : "a level";
    }

    private static Optional<Verdict> incomparable(Pair pair, String rule, String what, String a, String b) {
        Map<String, String> inputs = pair.inputs();
        inputs.put("first of " + what, a);
        inputs.put("second of " + what, b);
        return Optional.of(new Verdict.Incomparable(new Reason(
                rule,
                pair.sides() + ": the " + what + " differ (" + a + ", " + b + "), so they are not compared.",
                inputs)));
    }
}
