package dev.crosswire.extraction.time;

import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.clause.Clause.Kind;
import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.time.Timed.Use;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the times that a sentence names are a number's: those of its own clause, the nearest first and none beyond
 * another number; else the only one that a clause above it names. The day on which somebody speaks is no time of what is
 * spoken of, and the year that a figure is held against is that other figure's.
 */
public final class Times {

    /** Seconds around 1970 in which texts are published; no calendar is kept beyond. */
    private static final long REACH = 1L << 36;

    private final Sentence sentence;
    private final Clauses clauses;
    private final LocalDateTime published;
    private final List<Timed> all;
    private final boolean known;

    private Times(Sentence sentence, Clauses clauses, Instant published) {
        boolean inReach = published.isAfter(Instant.EPOCH.minusSeconds(REACH))
                && published.isBefore(Instant.EPOCH.plusSeconds(REACH));
        this.sentence = sentence;
        this.clauses = clauses;
        this.published = LocalDateTime.ofInstant(inReach ? published : Instant.EPOCH, ZoneOffset.UTC);
        this.all = inReach ? new NamedTimes(sentence, clauses, this.published).found() : List.of();
        this.known = inReach;
    }

    /**
     * The times that the sentence names.
     *
     * @param published when the text was published: what "on Friday" counts from
     */
    public static Times in(Sentence sentence, Clauses clauses, Instant published) {
        return new Times(sentence, clauses, published);
    }

    /** The times that the sentence tells of, without the days on which somebody said so. */
    public List<Moments> told() {
        return all.stream()
                .filter(timed -> timed.use() == Use.PERIOD || timed.use() == Use.SINCE)
                .map(timed -> moments(Optional.empty(), Optional.of(timed)))
                .toList();
    }

    /** The days on which somebody said so. */
    public List<Moments> spoken() {
        return all.stream()
                .filter(timed -> timed.use() == Use.SPOKEN)
                .map(timed -> moments(Optional.empty(), Optional.of(new Timed(timed.span(), Use.PERIOD))))
                .toList();
    }

    /** The times of the number at the token. */
    public Moments of(int number) {
        if (!known) {
            return Moments.NONE;
        }
        Optional<Span> earlier = aYearEarlier(number);
        if (earlier.isPresent()) {
            return moments(Optional.empty(), earlier.map(span -> new Timed(span, Use.PERIOD)));
        }
        Optional<Timed> asOf = best(number, true);
        Optional<Timed> period = best(number, false);
        return moments(asOf, period);
    }

    private Moments moments(Optional<Timed> asOf, Optional<Timed> period) {
        Optional<Instant> moment = asOf.map(timed -> timed.span().end())
                .map(end -> end.isAfter(published) ? published : end)
                .map(end -> end.toInstant(ZoneOffset.UTC));
        return new Moments(
                moment,
                period.map(timed -> timed.span().start().toInstant(ZoneOffset.UTC)),
                period.filter(timed -> timed.use() == Use.PERIOD)
                        .map(timed -> timed.span().end().toInstant(ZoneOffset.UTC)));
    }

    /** "£190m a year earlier", "12 the year before": the period of the sentence's own figure, a year back. */
    private Optional<Span> aYearEarlier(int number) {
        for (int i = number + 1; i < Math.min(number + 9, sentence.size()); i++) {
            boolean year = sentence.is(i, "year") || sentence.is(i, "years");
            boolean earlier =
                    sentence.is(i + 1, "earlier") || sentence.is(i + 1, "before") || sentence.is(i + 1, "previously");
            boolean previous =
                    sentence.is(i - 1, "previous") || sentence.is(i - 1, "preceding") || sentence.is(i - 1, "prior");
            boolean counted = sentence.token(i).kind() == Token.Kind.NUMBER
                    && i + 1 < sentence.size()
                    && !sentence.token(i + 1).is("years");
            boolean held =
                    sentence.is(i, "than") || sentence.is(i, "from") || sentence.is(i, "with") || sentence.is(i, "to");
            if (year && (earlier || previous)) {
                return Optional.of(all.stream()
                        .filter(timed ->
                                timed.use() == Use.PERIOD && timed.span().to() <= number)
                        .map(timed -> timed.span().yearsEarlier(1))
                        .findFirst()
                        .orElse(Span.year(i, i + 1, published.getYear() - 1)));
            }
            if (counted || held || !clauses.isIn(clauses.of(number), i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Timed> best(int number, boolean asOf) {
        Clause clause = clauses.of(number);
        Optional<Timed> after = Optional.empty();
        Optional<Timed> before = Optional.empty();
        List<Timed> above = new ArrayList<>();
        List<Timed> below = new ArrayList<>();
        for (Timed timed : all) {
            if (timed.use() == Use.OTHER || timed.use() == Use.SPOKEN || (timed.use() == Use.AS_OF) != asOf) {
                continue;
            }
            int at = timed.span().from();
            if (clauses.isIn(clause, at)) {
                if (at > number && after.isEmpty() && !isNumberBetween(number, at)) {
                    after = Optional.of(timed);
                } else if (at < number) {
                    before = Optional.of(timed);
                }
            } else if (clause.kind() != Kind.COMPARED && isAbove(clauses.of(at), clause)) {
                above.add(timed);
            } else if (clause.kind() != Kind.COMPARED && isEvent(clauses.of(at), clause)) {
                below.add(timed);
            }
        }
        if (after.isPresent() || before.isPresent()) {
            return after.isPresent() ? after : before;
        }
        if (above.isEmpty()) {
            below.stream().filter(timed -> timed.use() == Use.PERIOD).forEach(above::add);
        }
        return above.size() == 1 ? Optional.of(above.getFirst()) : Optional.empty();
    }

    /** "12 people were killed when a bomb exploded on Saturday". */
    private boolean isEvent(Clause other, Clause clause) {
        int first = clauses.firstOf(other);
        return other.kind() == Kind.SUBORDINATE
                && other.parent() == clause.id()
                && (sentence.is(first, "when") || sentence.is(first, "after") || sentence.is(first, "as"));
    }

    /** Another number in between takes the time: "12 in 2024 and 15 in 2025". */
    private boolean isNumberBetween(int number, int at) {
        int start = number + 1;
        while (start < at
                && (sentence.token(start).kind() == Token.Kind.NUMBER
                        || sentence.token(start).isHyphen())) {
            start++;
        }
        for (int i = start; i < at; i++) {
            int index = i;
            boolean ofTime = all.stream()
                    .anyMatch(timed ->
                            timed.span().from() <= index && index < timed.span().to());
            boolean age = sentence.is(i - 1, "aged")
                    || sentence.is(i - 1, "to")
                    || sentence.is(i - 1, ",")
                    || sentence.is(i + 1, "others");
            if (sentence.token(i).kind() == Token.Kind.NUMBER && !ofTime && !age) {
                return true;
            }
        }
        return false;
    }

    /** Whether the number's clause hangs on the other, or its sentence opens with it ("On Saturday, …"). */
    private boolean isAbove(Clause other, Clause clause) {
        Clause at = clause;
        for (int i = 0; i < 20; i++) {
            if (at.id() == other.id()) {
                return true;
            }
            if (at.id() == at.parent()) {
                return false;
            }
            at = clauses.parentOf(at);
        }
        return false;
    }
}
