package dev.crosswire.extraction.time;

import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the time that starts at a token. A day or month without its year is the last one before publication, or the next
 * one where the clause looks ahead.
 */
final class TimeGrammar {

    private static final Set<String> VAGUELY = Set.of("early", "late", "mid", "earlier", "later");

    private final Sentence sentence;
    private final TimeWords words;
    private final RelativeTimes relative;
    private final LocalDate today;

    TimeGrammar(Sentence sentence, LocalDateTime published) {
        this.sentence = sentence;
        this.today = published.toLocalDate();
        this.words = new TimeWords(sentence);
        this.relative = new RelativeTimes(sentence, words, this, published);
    }

    /**
     * The time whose words start at the token.
     *
     * @param ahead whether the clause looks ahead
     * @param bare whether a month or year alone is a time here: after a preposition, not in "may" or "1,200"
     */
    Optional<Span> at(int i, boolean ahead, boolean bare) {
        if (i >= sentence.size()) {
            return Optional.empty();
        }
        Token token = sentence.token(i);
        if (token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.CODE) {
            return digits(i, ahead, bare);
        }
        if (token.isMark()) {
            return Optional.empty();
        }
        String word = token.lower();
        if (VAGUELY.contains(word)) {
            int next = i + 1 < sentence.size() && sentence.token(i + 1).isHyphen() ? i + 2 : i + 1;
            return next < sentence.size() && words.month(next) > 0 ? at(next, ahead, true) : Optional.empty();
        }
        int day = words.weekday(i);
        if (day >= 0) {
            return Optional.of(withHour(i + 1, weekday(i, day, ahead)));
        }
        if (words.month(i) > 0 && (bare || i + 1 < sentence.size())) {
            return monthDay(i, ahead, bare);
        }
        return switch (word) {
            case "today", "tonight" -> Optional.of(Span.day(i, i + 1, today));
            case "yesterday" -> Optional.of(withHour(i + 1, Span.day(i, i + 1, today.minusDays(1))));
            case "tomorrow" -> Optional.of(Span.day(i, i + 1, today.plusDays(1)));
            case "overnight" -> Optional.of(Span.days(i, i + 1, today.minusDays(1), today.plusDays(1)));
            case "this", "next", "last", "past", "previous", "preceding", "prior" -> relative.relative(i, i, ahead);
            case "the", "its" -> relative.the(i, ahead);
            case "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" ->
                relative.ago(i);
            case "noon", "midnight", "midday" -> {
                int next = sentence.is(i + 1, "on") ? i + 2 : i + 1;
                boolean again = words.hours(next).isPresent();
                Optional<Span> named =
                        again ? Optional.empty() : at(next, ahead, false).filter(Span::isShorterThanAMonth);
                LocalDateTime start = named.map(Span::start).orElse(today.atStartOfDay());
                yield Optional.of(new Span(
                        i,
                        named.map(Span::to).orElse(i + 1),
                        start,
                        start.plusHours(words.hours(i).orElse(24))));
            }
            case "q1", "q2", "q3", "q4" -> relative.quarter(i, i + 1, word.charAt(1) - '0', ahead);
            case "spring", "summer", "autumn", "winter" -> relative.season(i);
            default -> Optional.empty();
        };
    }

    Span weekday(int i, int day, boolean ahead) {
        DayOfWeek of = DayOfWeek.of(day + 1);
        LocalDate date =
                ahead ? today.with(TemporalAdjusters.nextOrSame(of)) : today.with(TemporalAdjusters.previousOrSame(of));
        return Span.day(i, i + 1, date);
    }

    /** "Friday noon", "Friday at 6 pm": up to that hour. */
    Span withHour(int i, Span day) {
        Optional<Integer> hours = words.hours(i);
        if (hours.isPresent()) {
            LocalDateTime end = day.start().plusHours(hours.get());
            return new Span(day.from(), i + 1, day.start(), end);
        }
        return day;
    }

    private Optional<Span> monthDay(int i, boolean ahead, boolean bare) {
        int month = words.month(i);
        int next = sentence.is(i + 1, ".") ? i + 2 : i + 1;
        Optional<Integer> number = words.integer(next);
        if (number.isPresent() && number.get() >= 1 && number.get() <= 31) {
            int after = next + 1 + (isOrdinalEnding(next + 1) ? 1 : 0);
            int comma = sentence.is(after, ",") ? after + 1 : after;
            Optional<Integer> year = words.year(comma);
            return date(i, year.isPresent() ? comma + 1 : after, year, month, number.get(), ahead);
        }
        boolean linked = sentence.is(next, ",") || sentence.is(next, "of");
        Optional<Integer> year = words.year(linked ? next + 1 : next);
        if (year.isPresent()) {
            return Optional.of(Span.month(i, linked ? next + 2 : next + 1, LocalDate.of(year.get(), month, 1), 1));
        }
        if (!bare) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(today.getYear(), month, 1);
        LocalDate thisMonth = today.withDayOfMonth(1);
        if (ahead && first.isBefore(thisMonth)) {
            first = first.plusYears(1);
        } else if (!ahead && first.isAfter(thisMonth)) {
            first = first.minusYears(1);
        }
        boolean thisYear = sentence.is(i + 1, "this") && sentence.is(i + 2, "year");
        boolean lastYear = sentence.is(i + 1, "last") && sentence.is(i + 2, "year");
        if (thisYear || lastYear) {
            return Optional.of(Span.month(i, i + 3, LocalDate.of(today.getYear() - (lastYear ? 1 : 0), month, 1), 1));
        }
        return Optional.of(Span.month(i, i + 1, first, 1));
    }

    private Optional<Span> date(int from, int to, Optional<Integer> year, int month, int day, boolean ahead) {
        int of = year.orElse(today.getYear());
        if (day > LocalDate.of(of, month, 1).lengthOfMonth()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(of, month, day);
        if (year.isEmpty() && day < 29) {
            // a date a little ahead is one, whatever the verb: "the vote of 3 June"
            if (date.isAfter(today.plusMonths(ahead ? 9 : 2))) {
                date = date.minusYears(1);
            } else if (date.isBefore(today.minusMonths(ahead ? 2 : 10))) {
                date = date.plusYears(1);
            }
        }
        return Optional.of(Span.day(from, to, date));
    }

    private boolean isOrdinalEnding(int i) {
        return sentence.is(i, "st") || sentence.is(i, "nd") || sentence.is(i, "rd") || sentence.is(i, "th");
    }

    /** "3 May", "3rd of May 2026", "2026-05-03", "6 pm", "2024", "24 hours ago". */
    Optional<Span> digits(int i, boolean ahead, boolean bare) {
        Token token = sentence.token(i);
        Optional<Span> time = clock(i);
        if (time.isPresent()) {
            return time;
        }
        Optional<Span> iso = iso(i);
        if (iso.isPresent()) {
            return iso;
        }
        Optional<Integer> number = words.integer(i);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> year = words.year(i);
        int next = isOrdinalEnding(i + 1) ? i + 2 : i + 1;
        next = sentence.is(next, "of") ? next + 1 : next;
        if (number.get() >= 1 && number.get() <= 31 && next < sentence.size() && words.month(next) > 0) {
            int month = words.month(next);
            int after = sentence.is(next + 1, ",") && words.year(next + 2).isPresent() ? next + 2 : next + 1;
            Optional<Integer> of = words.year(after);
            return date(i, of.isPresent() ? after + 1 : next + 1, of, month, number.get(), ahead);
        }
        if (year.isPresent() && bare && token.text().length() == 4) {
            return Optional.of(Span.year(i, i + 1, year.get()));
        }
        return relative.ago(i);
    }

    /** "2026-02-15", which is one token. */
    private Optional<Span> iso(int i) {
        String text = sentence.token(i).text();
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(Span.day(i, i + 1, LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "6 pm", "6pm", "18:00", "6.30 pm": the day of publication up to that hour. */
    private Optional<Span> clock(int i) {
        Token token = sentence.token(i);
        String[] parts = token.text().split("[:.]", 3);
        boolean colon = token.text().indexOf(':') > 0 && parts.length >= 2;
        String half = i + 1 < sentence.size() ? sentence.token(i + 1).lower().replace(".", "") : "";
        boolean named = half.equals("pm") || half.equals("am");
        if (!(colon || named) || parts[0].isEmpty() || parts[0].length() > 2) {
            return Optional.empty();
        }
        try {
            int hour = Integer.parseInt(parts[0]) % 24;
            int minute = parts.length > 1 ? Integer.parseInt(parts[1]) % 60 : 0;
            hour = half.equals("pm") && hour < 12 ? hour + 12 : half.equals("am") && hour == 12 ? 0 : hour;
            LocalDateTime end = today.atTime(LocalTime.of(hour, minute));
            return Optional.of(new Span(i, named ? i + 2 : i + 1, today.atStartOfDay(), end));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
