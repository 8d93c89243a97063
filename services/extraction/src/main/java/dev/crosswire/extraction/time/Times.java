package dev.crosswire.extraction.time;

import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.clause.Clause.Kind;
import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the times that a sentence names are a number's: those of its own clause, the nearest first and none beyond
 * another number; else the only one that a clause above it names. The day on which somebody speaks is no time of what is
 * spoken of, and the year that a figure is held against is that other figure's.
 */
public final class Times {

    /** No sentence of news names more times. */
    private static final int MOST = 40;

    private static final Lemmas SPEAKING = new Lemmas(WordLists.of(Times.class, "speaking"));

    private static final Lemmas AHEAD = new Lemmas(WordLists.of(Times.class, "ahead"));

    private static final Set<String> BARE = WordLists.of(Times.class, "bare");

    private static final Set<String> JOINING = Set.of("and", "to", "until", "till", "through", "-", "–");

    /** Seconds around 1970 in which texts are published; no calendar is kept beyond. */
    private static final long REACH = 1L << 36;

    private enum Use {
        PERIOD,
        SINCE,
        AS_OF,
        /** Of the figure that another is held against, or of the day of speaking: nobody's here. */
        OTHER
    }

    private record Timed(Span span, Use use) {}

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
        this.all = inReach ? timed() : List.of();
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
        if (!known) {
            return List.of();
        }
        return all.stream()
                .filter(timed -> timed.use() == Use.PERIOD || timed.use() == Use.SINCE)
                .map(timed -> moments(Optional.empty(), Optional.of(timed)))
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
            if (timed.use() == Use.OTHER || (timed.use() == Use.AS_OF) != asOf) {
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

    private List<Timed> timed() {
        List<Timed> found = new ArrayList<>();
        TimeGrammar grammar = new TimeGrammar(sentence, published);
        BitSet ahead = new BitSet();
        for (int j = 0; j < sentence.size(); j++) {
            boolean cause = sentence.is(j, "due") && sentence.is(j + 1, "to") && isDeterminer(j + 2);
            if (AHEAD.has(sentence, j) && !cause) {
                ahead.set(clauses.of(j).id());
            }
        }
        int i = 0;
        while (i < sentence.size() && found.size() < MOST) {
            Token token = sentence.token(i);
            boolean bare = i > 0 && (BARE.contains(sentence.token(i - 1).lower()) || isAsOf(i - 1));
            boolean looksAhead = ahead.get(clauses.of(i).id());
            Optional<Span> span = token.isMark() ? Optional.empty() : grammar.at(i, looksAhead, bare);
            if (span.isEmpty()) {
                i++;
                continue;
            }
            Span whole = joined(grammar, span.get(), looksAhead);
            found.add(new Timed(whole, use(whole)));
            i = Math.max(whole.to(), i + 1);
        }
        return found;
    }

    /** "Due to a car bomb" looks back, "due to end" ahead. */
    private boolean isDeterminer(int i) {
        return sentence.is(i, "a") || sentence.is(i, "an") || sentence.is(i, "the") || sentence.is(i, "their");
    }

    /** "between May and September 2026", "from Monday to Friday", "May to September", "3-5 May". */
    private Span joined(TimeGrammar grammar, Span first, boolean ahead) {
        int to = first.to();
        boolean ranged = sentence.is(first.from() - 1, "between") || sentence.is(first.from() - 1, "from");
        if (to + 1 >= sentence.size() || !JOINING.contains(sentence.token(to).lower())) {
            return first;
        }
        if (sentence.is(to, "and") && !sentence.is(first.from() - 1, "between")) {
            return first;
        }
        int next = sentence.is(to + 1, "the") ? to + 2 : to + 1;
        Optional<Span> second = next < sentence.size() ? grammar.at(next, ahead, true) : Optional.empty();
        if (second.isEmpty() || !(ranged || !sentence.is(to, "and"))) {
            return first;
        }
        // "between May and September 2026": the year of the end is the year of the start
        Span begin = first;
        int years = second.get().end().minusSeconds(1).getYear() - begin.start().getYear();
        if (years > 0 && !hasYear(first)) {
            begin = first.yearsEarlier(-years);
            if (!begin.start().isBefore(second.get().end())) {
                begin = begin.yearsEarlier(1);
            }
        }
        return begin.through(second.get());
    }

    private boolean hasYear(Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (sentence.token(i).text().length() == 4 && sentence.token(i).kind() == Token.Kind.NUMBER) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsOf(int i) {
        return (sentence.is(i, "of") || sentence.is(i, "at")) && sentence.is(i - 1, "as");
    }

    private Use use(Span span) {
        int before = span.from() - 1;
        while (before >= 0
                && (sentence.is(before, "late")
                        || sentence.is(before, "early")
                        || sentence.is(before, "the")
                        || sentence.is(before, "about"))) {
            before--;
        }
        boolean joinedRange = sentence.is(before, "from") && hasJoin(span);
        if (sentence.is(before, "than")
                || (sentence.is(before, "in") && sentence.is(before - 1, "than"))
                || (sentence.is(before, "from") && !joinedRange)) {
            return Use.OTHER;
        }
        if (isSpeaking(span, before)) {
            return Use.OTHER;
        }
        if (isAsOf(before) || (sentence.is(before, "by") && !AHEAD.isIn(sentence, 0, sentence.size()))) {
            return span.start().isAfter(published) ? Use.OTHER : Use.AS_OF;
        }
        if (sentence.is(before, "since")) {
            return Use.SINCE;
        }
        boolean soFar = sentence.is(before, "far") && sentence.is(before - 1, "so");
        if (soFar) {
            return Use.SINCE;
        }
        boolean bounded = sentence.is(before, "until")
                || sentence.is(before, "till")
                || sentence.is(before, "before")
                || sentence.is(before, "after")
                || sentence.is(before, "by");
        return bounded ? Use.OTHER : Use.PERIOD;
    }

    private boolean hasJoin(Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (JOINING.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "said on Friday", "on Friday said", "told reporters in Geneva on Friday", "On Friday, police said". */
    private boolean isSpeaking(Span span, int before) {
        Clause clause = clauses.of(span.from());
        if (!span.isShorterThanAMonth()) {
            return false;
        }
        int near = SPEAKING.last(sentence, Math.max(0, before - 6), Math.max(0, before + 1));
        boolean after = near >= 0 && clauses.isIn(clause, near) && (before - near <= 2 || !isNumberFrom(near, before));
        boolean next = SPEAKING.has(sentence, span.to()) && clauses.isIn(clause, span.to());
        boolean opening = false;
        for (int i = span.to(); i < Math.min(span.to() + 9, sentence.size()) && clauses.isIn(clause, i); i++) {
            opening |= SPEAKING.has(sentence, i)
                    && span.from() <= 1
                    && i + 1 < sentence.size()
                    && !clauses.isIn(clause, i + 1);
        }
        return after || next || opening;
    }

    private boolean isNumberFrom(int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).kind() == Token.Kind.NUMBER) {
                return true;
            }
        }
        return false;
    }
}
