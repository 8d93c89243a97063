package dev.crosswire.extraction.time;

import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Times that count from publication or from another time: "last week", "the past 24 hours", "two days ago", "the year to March". */
final class RelativeTimes {

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final Set<String> LAST = Set.of("last", "past", "previous", "preceding", "prior");

    private final Sentence sentence;
    private final TimeWords words;
    private final TimeGrammar grammar;
    private final LocalDateTime now;
    private final LocalDate today;

    /** @param grammar reads the times that these count from */
    RelativeTimes(Sentence sentence, TimeWords words, TimeGrammar grammar, LocalDateTime published) {
        this.sentence = sentence;
        this.words = words;
        this.grammar = grammar;
        this.now = published;
        this.today = published.toLocalDate();
    }

    /** "the weekend", "the first quarter of 2026", "the three months to June", "the past 24 hours", "the year to March". */
    Optional<Span> the(int i, boolean ahead) {
        int at = i + 1;
        if (at >= sentence.size()) {
            return Optional.empty();
        }
        String word = sentence.token(at).lower();
        if (word.equals("weekend")) {
            return Optional.of(weekend(i, at + 1, ahead));
        }
        int ordinal = ORDINALS.indexOf(word);
        if (ordinal >= 0 || word.equals("final")) {
            int which = ordinal < 0 ? 4 : ordinal + 1;
            if (sentence.is(at + 1, "quarter")) {
                return quarter(i, at + 2, which, ahead);
            }
            if (sentence.is(at + 1, "half")) {
                return half(i, at + 2, which, ahead);
            }
        }
        if (LAST.contains(word) || word.equals("next") || word.equals("current") || word.equals("same")) {
            return relative(i, at, ahead);
        }
        Optional<Integer> count = words.count(at);
        int unitAt = count.isPresent() ? at + 1 : at;
        boolean months = sentence.is(unitAt, "months") || sentence.is(unitAt, "month");
        boolean years = sentence.is(unitAt, "year") || sentence.is(unitAt, "years");
        boolean toOrEnding =
                sentence.is(unitAt + 1, "to") || sentence.is(unitAt + 1, "ending") || sentence.is(unitAt + 1, "ended");
        if ((months || years) && toOrEnding && count.orElse(1) <= 120) {
            int end = sentence.is(unitAt + 2, "in") || sentence.is(unitAt + 2, "on") ? unitAt + 3 : unitAt + 2;
            Optional<Span> last = end < sentence.size() ? grammar.at(end, ahead, true) : Optional.empty();
            return last.map(span -> {
                LocalDateTime start = months
                        ? span.end().minusMonths(count.orElse(1))
                        : span.end().minusYears(count.orElse(1));
                return new Span(i, span.to(), start, span.end());
            });
        }
        if (words.season(at) > 0
                && (sentence.is(at + 1, "of") || words.year(at + 1).isPresent())) {
            return season(at);
        }
        Optional<Integer> year = words.year(at);
        boolean adjective = year.isPresent()
                && sentence.token(at).text().length() == 4
                && at + 1 < sentence.size()
                && sentence.token(at + 1).isWord()
                && !sentence.is(at + 1, "people");
        if (adjective) {
            return Optional.of(Span.year(at, at + 1, year.get()));
        }
        return sentence.token(at).kind() == Token.Kind.NUMBER ? grammar.digits(at, ahead, false) : Optional.empty();
    }

    private Span weekend(int from, int to, boolean ahead) {
        LocalDate saturday = ahead
                ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return Span.days(from, to, saturday, saturday.plusDays(2));
    }

    Optional<Span> quarter(int from, int to, int quarter, boolean ahead) {
        int at = sentence.is(to, "of") ? to + 1 : to;
        Optional<Integer> year = yearOrRelative(at);
        int of = year.orElseGet(() -> {
            boolean future = LocalDate.of(today.getYear(), quarter * 3 - 2, 1).isAfter(today);
            return future && !ahead ? today.getYear() - 1 : today.getYear();
        });
        int end = year.isPresent() ? at + (words.year(at).isPresent() ? 1 : 2) : to;
        return Optional.of(Span.month(from, end, LocalDate.of(of, quarter * 3 - 2, 1), 3));
    }

    private Optional<Span> half(int from, int to, int half, boolean ahead) {
        if (half > 2) {
            return Optional.empty();
        }
        int at = sentence.is(to, "of") ? to + 1 : to;
        Optional<Integer> year = yearOrRelative(at);
        if (year.isEmpty() && sentence.is(to, "of")) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year.orElse(today.getYear()), half * 6 - 5, 1);
        LocalDate resolved = year.isEmpty() && !ahead && first.isAfter(today) ? first.minusYears(1) : first;
        int end = year.isPresent() ? at + (words.year(at).isPresent() ? 1 : 2) : to;
        return Optional.of(Span.month(from, end, resolved, 6));
    }

    private Optional<Integer> yearOrRelative(int at) {
        boolean ofYear = sentence.is(at + 1, "year");
        if (ofYear && sentence.is(at, "this")) {
            return Optional.of(today.getYear());
        }
        if (ofYear && sentence.is(at, "last")) {
            return Optional.of(today.getYear() - 1);
        }
        return words.year(at);
    }

    Optional<Span> season(int i) {
        int first = words.season(i);
        int at = sentence.is(i + 1, "of") ? i + 2 : i + 1;
        return words.year(at).map(year -> Span.month(i, at + 1, LocalDate.of(year, first, 1), 3));
    }

    /** "this week", "last year", "the past 24 hours", "last Saturday", "the previous month". */
    Optional<Span> relative(int from, int i, boolean ahead) {
        String which = sentence.token(i).lower();
        int at = i + 1;
        if (at >= sentence.size()) {
            return Optional.empty();
        }
        boolean last = LAST.contains(which);
        boolean next = which.equals("next");
        int day = words.weekday(at);
        if (day >= 0) {
            Span nearest = grammar.weekday(at, day, next || (ahead && !last));
            boolean today = nearest.start().toLocalDate().equals(this.today);
            LocalDate date = nearest.start().toLocalDate().plusDays(today && last ? -7 : today && next ? 7 : 0);
            return Optional.of(grammar.withHour(at + 1, Span.day(from, at + 1, date)));
        }
        if (sentence.token(at).isCapitalised() && words.month(at) > 0) {
            LocalDate first = LocalDate.of(today.getYear(), words.month(at), 1);
            LocalDate thisMonth = today.withDayOfMonth(1);
            LocalDate resolved = last && !first.isBefore(thisMonth)
                    ? first.minusYears(1)
                    : next && !first.isAfter(thisMonth) ? first.plusYears(1) : first;
            return Optional.of(Span.month(from, at + 1, resolved, 1));
        }
        if (sentence.is(at, "weekend")) {
            return Optional.of(weekend(from, at + 1, next));
        }
        Optional<Integer> count = words.count(at);
        if (count.isPresent()) {
            return at + 1 < sentence.size() && last ? back(from, at + 1, count.get()) : Optional.empty();
        }
        int step = last ? -1 : next ? 1 : 0;
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int to = at + 1;
        return switch (sentence.token(at).lower()) {
            case "morning", "afternoon", "evening" -> Optional.of(Span.day(from, to, today.plusDays(step)));
            case "night" ->
                Optional.of(
                        Span.days(from, to, today.plusDays(Math.min(step, 0)), today.plusDays(1 + Math.max(step, 0))));
            case "week" -> Optional.of(Span.days(from, to, monday.plusWeeks(step), monday.plusWeeks(step + 1L)));
            case "month" ->
                Optional.of(Span.month(from, to, today.withDayOfMonth(1).plusMonths(step), 1));
            case "quarter" ->
                Optional.of(Span.month(
                        from,
                        to,
                        LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1)
                                .plusMonths(3L * step),
                        3));
            case "year", "season" -> Optional.of(Span.year(from, to, today.getYear() + step));
            case "spring", "summer", "autumn", "winter" -> {
                LocalDate first = LocalDate.of(today.getYear(), words.season(at), 1);
                LocalDate resolved = last && !first.plusMonths(3).isBefore(today)
                        ? first.minusYears(1)
                        : next && !first.isAfter(today) ? first.plusYears(1) : first;
                yield Optional.of(Span.month(from, to, resolved, 3));
            }
            default -> Optional.empty();
        };
    }

    /** "the past 24 hours", "the last three years": up to publication, from a whole hour or day on. */
    private Optional<Span> back(int from, int unitAt, int count) {
        if (count > 1000) {
            return Optional.empty();
        }
        LocalDateTime start = switch (words.unit(unitAt)) {
            case "hour" -> now.withMinute(0).withSecond(0).withNano(0).minusHours(count);
            case "day" -> today.minusDays(count).atStartOfDay();
            case "week" -> today.minusWeeks(count).atStartOfDay();
            case "month" -> today.minusMonths(count).atStartOfDay();
            case "year" -> today.minusYears(count).atStartOfDay();
            default -> now;
        };
        return start.equals(now)
                ? Optional.empty()
                : Optional.of(
                        new Span(from, unitAt + 1, start, today.plusDays(1).atStartOfDay()));
    }

    /** "two days ago", "a week ago", "three years ago"; "a year earlier" is held against another time, see Times. */
    Optional<Span> ago(int i) {
        Optional<Integer> count = words.count(i);
        if (count.isEmpty() || count.get() > 1000 || !sentence.is(i + 2, "ago")) {
            return Optional.empty();
        }
        return switch (words.unit(i + 1)) {
            case "day" -> Optional.of(Span.day(i, i + 3, today.minusDays(count.get())));
            case "week" -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(count.get());
                yield Optional.of(Span.days(i, i + 3, monday, monday.plusWeeks(1)));
            }
            case "month" ->
                Optional.of(Span.month(i, i + 3, today.withDayOfMonth(1).minusMonths(count.get()), 1));
            case "year" -> Optional.of(Span.year(i, i + 3, today.getYear() - count.get()));
            default -> Optional.empty();
        };
    }
}
