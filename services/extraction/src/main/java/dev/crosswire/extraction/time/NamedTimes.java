package dev.crosswire.extraction.time;

import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.time.Timed.Use;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The times that a sentence names, in order, each with what the words around it say that it is the time of. */
final class NamedTimes {

    /** No sentence of news names more times. */
    private static final int MOST = 40;

    private static final Lemmas SPEAKING = new Lemmas(WordLists.of(Times.class, "speaking"));

    private static final Lemmas AHEAD = new Lemmas(WordLists.of(Times.class, "ahead"));

    private static final Set<String> BARE = WordLists.of(Times.class, "bare");

    private static final Set<String> JOINING = Set.of("and", "to", "until", "till", "through", "-", "–");

    private final Sentence sentence;
    private final Clauses clauses;
    private final LocalDateTime published;

    NamedTimes(Sentence sentence, Clauses clauses, LocalDateTime published) {
        this.sentence = sentence;
        this.clauses = clauses;
        this.published = published;
    }

    List<Timed> found() {
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

    /** "August 22, 2026 - ": the date of the report, printed before its first word. */
    private boolean isDateline(Span span) {
        boolean dayOfMonth = span.to() - span.from() > 1;
        return span.from() == 0
                && dayOfMonth
                && hasYear(span)
                && !span.start().isAfter(published)
                && span.end().isAfter(published);
    }

    private Use use(Span span) {
        if (isDateline(span)) {
            return Use.OTHER;
        }
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
            return Use.SPOKEN;
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
