package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a quantity owes the one beside it: the unit in "15 and 17 kHz", the other bound in "more than 20 but fewer than 30",
 * the verb in "Ross fell 2 %, Burlington by 3 %".
 */
final class Neighbours {

    private Neighbours() {}

    static List<Mention> settled(Sentence sentence, List<Mention> mentions) {
        if (mentions.size() < 2) {
            return mentions;
        }
        List<Mention> settled = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            Optional<Mention> next = i + 1 < mentions.size() ? Optional.of(mentions.get(i + 1)) : Optional.empty();
            Optional<Mention> joined = next.flatMap(it -> joined(sentence, mention, it));
            if (joined.isPresent()) {
                settled.add(joined.get());
                i++;
                continue;
            }
            Mention shared = next.flatMap(it -> shared(sentence, mention, it)).orElse(mention);
            settled.add(moved(sentence, settled, converted(sentence, settled, shared)));
        }
        return settled;
    }

    private static Optional<Mention> joined(Sentence sentence, Mention a, Mention b) {
        boolean opposed = (a.bound().isLowerBound() && b.bound().isUpperBound())
                || (a.bound().isUpperBound() && b.bound().isLowerBound());
        int link = Math.max(a.to(), a.unitTo());
        int gap = b.from() - link;
        boolean linked = (gap == 1 && (sentence.is(link, "and") || sentence.is(link, "but") || sentence.is(link, ",")))
                || (gap == 2
                        && sentence.is(link, ",")
                        && (sentence.is(link + 1, "but") || sentence.is(link + 1, "and")));
        if (!opposed || !linked || (!a.unit().equals(b.unit()) && !a.unit().equals(Unit.COUNT))) {
            return Optional.empty();
        }
        Mention lower = a.bound().isLowerBound() ? a : b;
        Mention upper = a.bound().isLowerBound() ? b : a;
        boolean apart = lower.interval()
                        .lowValue()
                        .orElseThrow()
                        .compareTo(upper.interval().highValue().orElseThrow())
                < 0;
        if (!apart) {
            return Optional.empty();
        }
        return Optional.of(new Mention(
                a.from(),
                b.to(),
                a.number(),
                new Interval(lower.interval().low(), upper.interval().high()),
                Optional.empty(),
                Bound.RANGE,
                a.trend().or(b::trend),
                b.unit(),
                b.unitFrom(),
                b.unitTo(),
                b.noun(),
                b.nounAt()));
    }

    private static Optional<Mention> shared(Sentence sentence, Mention a, Mention b) {
        boolean bare = a.unit().equals(Unit.COUNT) && a.nounAt() < 0 && a.bound() != Bound.RANGE;
        boolean linked = b.from() == a.to() + 1
                && (sentence.is(a.to(), "and") || sentence.is(a.to(), "or") || sentence.is(a.to(), ","));
        boolean unitAfter = b.unitTo() > b.unitFrom() && b.unitFrom() >= b.to();
        if (!bare || !linked || !unitAfter) {
            return Optional.empty();
        }
        return Optional.of(new Mention(
                a.from(),
                a.to(),
                a.number(),
                a.interval(),
                a.stated(),
                a.bound(),
                a.trend().or(b::trend),
                b.unit(),
                b.unitFrom(),
                b.unitTo(),
                b.noun(),
                b.nounAt()));
    }

    /** "more than 7.5 million crowns ($1.1 million)", "fell by 1 °C (1.8 °F)": the same said in another unit. */
    private static Mention converted(Sentence sentence, List<Mention> before, Mention mention) {
        if (before.isEmpty()) {
            return mention;
        }
        Mention first = before.getLast();
        boolean beside =
                sentence.is(mention.from() - 1, "(") && Math.max(first.to(), first.unitTo()) == mention.from() - 1;
        boolean chained =
                sentence.is(mention.from() - 1, "/") && Math.max(first.to(), first.unitTo()) == mention.from() - 1;
        int end = Math.max(first.to(), Math.max(first.unitTo(), first.nounAt() + 1));
        boolean or = sentence.is(mention.from() - 1, "or")
                && (end == mention.from() - 1 || (end == mention.from() - 2 && sentence.is(end, ",")));
        if (or
                && mention.trend().isEmpty()
                && first.trend().isPresent()
                && !mention.unit().equals(first.unit())) {
            // "down 45 cents, or 0.7 percent"
            return in(mention, first.trend());
        }
        boolean measured = first.unitTo() > first.unitFrom() && mention.unitTo() > mention.unitFrom();
        if (!(beside || chained)
                || !measured
                || mention.bound() != (first.bound() == Bound.RANGE ? Bound.RANGE : Bound.EXACT)) {
            return mention;
        }
        boolean bounded = first.bound() != Bound.RANGE
                && first.bound() != Bound.VAGUE
                && first.bound() != Bound.EXACT
                && mention.stated().isPresent();
        Interval interval = bounded ? BoundWords.like(first, mention.stated().get()) : mention.interval();
        return new Mention(
                mention.from(),
                mention.to(),
                mention.number(),
                interval,
                mention.stated(),
                bounded ? first.bound() : mention.bound(),
                mention.trend().or(first::trend),
                mention.unit(),
                mention.unitFrom(),
                mention.unitTo(),
                mention.noun(),
                mention.nounAt());
    }

    private static Mention moved(Sentence sentence, List<Mention> before, Mention mention) {
        boolean by = mention.trend().isEmpty() && sentence.is(mention.from() - 1, "by") && !before.isEmpty();
        Optional<Trend> trend = by ? before.getLast().trend() : Optional.empty();
        if (by && trend.isEmpty() && before.size() > 1) {
            // over the level that the first one led to: "sales fell by a third to 1.2m, and profit by half"
            trend = before.get(before.size() - 2).trend();
        }
        if (trend.isEmpty()) {
            return mention;
        }
        return in(mention, trend);
    }

    private static Mention in(Mention mention, Optional<Trend> trend) {
        return new Mention(
                mention.from(),
                mention.to(),
                mention.number(),
                mention.interval(),
                mention.stated(),
                mention.bound(),
                trend,
                mention.unit(),
                mention.unitFrom(),
                mention.unitTo(),
                mention.noun(),
                mention.nounAt());
    }
}
