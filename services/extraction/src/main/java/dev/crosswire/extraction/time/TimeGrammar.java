package dev.crosswire.extraction.time;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the time that starts at a token. A day or month without its year is the last one before publication, or the next
 * one where the clause looks ahead.
 */
final class TimeGrammar {

    /** One token, as the tokenizer reads it. */
    private static final Pattern ISO_DATE = Pattern.compile("([12]\\d{3})-(\\d{2})-(\\d{2})");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> SHORT_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final Map<String, Integer> SEASONS = Map.of("spring", 3, "summer", 6, "autumn", 9, "winter", 12);
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));
    private static final Map<String, Integer> HOURS = Map.of(
            "noon", 12, "midday", 12, "morning", 12, "afternoon", 18, "evening", 22, "night", 24, "midnight", 24);
    private static final Set<String> LAST = Set.of("last", "past", "previous", "preceding", "prior");
    private static final Set<String> UNITS = Set.of("hour", "day", "week", "month", "year", "quarter", "season");
    private static final Set<String> VAGUELY = Set.of("early", "late", "mid", "earlier", "later");

    private final Sentence sentence;
    private final LocalDateTime now;
    private final LocalDate today;

    TimeGrammar(Sentence sentence, LocalDateTime published) {
        this.sentence = sentence;
        this.now = published;
        this.today = published.toLocalDate();
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
            return next < sentence.size() && month(next) > 0 ? at(next, ahead, true) : Optional.empty();
        }
        int day = token.isCapitalised() ? DAYS.indexOf(word) : -1;
        if (day >= 0) {
            return Optional.of(withHour(i + 1, weekday(i, day, ahead)));
        }
        if (month(i) > 0 && (bare || i + 1 < sentence.size())) {
            return monthDay(i, ahead, bare);
        }
        return switch (word) {
            case "today", "tonight" -> Optional.of(Span.day(i, i + 1, today));
            case "yesterday" -> Optional.of(withHour(i + 1, Span.day(i, i + 1, today.minusDays(1))));
            case "tomorrow" -> Optional.of(Span.day(i, i + 1, today.plusDays(1)));
            case "overnight" -> Optional.of(Span.days(i, i + 1, today.minusDays(1), today.plusDays(1)));
            case "this", "next", "last", "past", "previous", "preceding", "prior" -> relative(i, i, ahead);
            case "the", "its" -> the(i, ahead);
            case "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" -> ago(i);
            case "noon", "midnight", "midday" -> {
                int next = sentence.is(i + 1, "on") ? i + 2 : i + 1;
                boolean again = next < sentence.size()
                        && HOURS.containsKey(sentence.token(next).lower());
                Optional<Span> named =
                        again ? Optional.empty() : at(next, ahead, false).filter(Span::isShorterThanAMonth);
                LocalDateTime start = named.map(Span::start).orElse(today.atStartOfDay());
                yield Optional.of(new Span(i, named.map(Span::to).orElse(i + 1), start, start.plusHours(hour(word))));
            }
            case "q1", "q2", "q3", "q4" -> quarter(i, i + 1, word.charAt(1) - '0', ahead);
            case "spring", "summer", "autumn", "winter" -> season(i);
            default -> Optional.empty();
        };
    }

    private Span weekday(int i, int day, boolean ahead) {
        DayOfWeek of = DayOfWeek.of(day + 1);
        LocalDate date =
                ahead ? today.with(TemporalAdjusters.nextOrSame(of)) : today.with(TemporalAdjusters.previousOrSame(of));
        return Span.day(i, i + 1, date);
    }

    /** "Friday noon", "Friday at 6 pm": up to that hour. */
    private Span withHour(int i, Span day) {
        if (i < sentence.size() && HOURS.containsKey(sentence.token(i).lower())) {
            LocalDateTime end = day.start().plusHours(hour(sentence.token(i).lower()));
            return new Span(day.from(), i + 1, day.start(), end);
        }
        return day;
    }

    private static int hour(String word) {
        return HOURS.getOrDefault(word, 24);
    }

    /** The month that the token names, 1 to 12, or 0; "may" only as "May". */
    private int month(int i) {
        Token token = sentence.token(i);
        if (!token.isCapitalised()) {
            return 0;
        }
        int full = MONTHS.indexOf(token.lower());
        if (full >= 0) {
            return full + 1;
        }
        String cut = token.lower().equals("sept") ? "sep" : token.lower();
        return SHORT_MONTHS.indexOf(cut) + 1;
    }

    private Optional<Span> monthDay(int i, boolean ahead, boolean bare) {
        int month = month(i);
        int next = sentence.is(i + 1, ".") ? i + 2 : i + 1;
        Optional<Integer> number = integer(next);
        if (number.isPresent() && number.get() >= 1 && number.get() <= 31) {
            int after = next + 1 + (isOrdinalEnding(next + 1) ? 1 : 0);
            int comma = sentence.is(after, ",") ? after + 1 : after;
            Optional<Integer> year = year(comma);
            return date(i, year.isPresent() ? comma + 1 : after, year, month, number.get(), ahead);
        }
        boolean linked = sentence.is(next, ",") || sentence.is(next, "of");
        Optional<Integer> year = year(linked ? next + 1 : next);
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
    private Optional<Span> digits(int i, boolean ahead, boolean bare) {
        Token token = sentence.token(i);
        Optional<Span> time = clock(i);
        if (time.isPresent()) {
            return time;
        }
        Matcher iso = ISO_DATE.matcher(token.text());
        if (iso.matches()) {
            int isoMonth = Integer.parseInt(iso.group(2));
            int isoDay = Integer.parseInt(iso.group(3));
            Optional<Integer> isoYear = Optional.of(Integer.parseInt(iso.group(1)));
            boolean real = isoMonth >= 1 && isoMonth <= 12 && isoDay >= 1 && isoDay <= 31;
            return real ? date(i, i + 1, isoYear, isoMonth, isoDay, ahead) : Optional.empty();
        }
        Optional<Integer> number = integer(i);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> year = year(i);
        if (year.isPresent() && i + 4 < sentence.size() && sentence.token(i + 1).isHyphen()) {
            Optional<Integer> month = integer(i + 2);
            Optional<Integer> day = integer(i + 4);
            if (month.isPresent() && day.isPresent() && month.get() >= 1 && month.get() <= 12 && day.get() >= 1) {
                return date(i, i + 5, year, month.get(), day.get(), ahead);
            }
        }
        int next = isOrdinalEnding(i + 1) ? i + 2 : i + 1;
        next = sentence.is(next, "of") ? next + 1 : next;
        if (number.get() >= 1 && number.get() <= 31 && next < sentence.size() && month(next) > 0) {
            int month = month(next);
            int after = sentence.is(next + 1, ",") && year(next + 2).isPresent() ? next + 2 : next + 1;
            Optional<Integer> of = year(after);
            return date(i, of.isPresent() ? after + 1 : next + 1, of, month, number.get(), ahead);
        }
        if (year.isPresent() && bare && token.text().length() == 4) {
            return Optional.of(Span.year(i, i + 1, year.get()));
        }
        return ago(i);
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

    /** "the weekend", "the first quarter of 2026", "the three months to June", "the past 24 hours", "the year to March". */
    private Optional<Span> the(int i, boolean ahead) {
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
        Optional<Integer> count = count(at);
        int unitAt = count.isPresent() ? at + 1 : at;
        boolean months = sentence.is(unitAt, "months") || sentence.is(unitAt, "month");
        boolean years = sentence.is(unitAt, "year") || sentence.is(unitAt, "years");
        boolean toOrEnding =
                sentence.is(unitAt + 1, "to") || sentence.is(unitAt + 1, "ending") || sentence.is(unitAt + 1, "ended");
        if ((months || years) && toOrEnding && count.orElse(1) <= 120) {
            int end = sentence.is(unitAt + 2, "in") || sentence.is(unitAt + 2, "on") ? unitAt + 3 : unitAt + 2;
            Optional<Span> last = end < sentence.size() ? at(end, ahead, true) : Optional.empty();
            return last.map(span -> {
                LocalDateTime start = months
                        ? span.end().minusMonths(count.orElse(1))
                        : span.end().minusYears(count.orElse(1));
                return new Span(i, span.to(), start, span.end());
            });
        }
        if (SEASONS.containsKey(word)
                && (sentence.is(at + 1, "of") || year(at + 1).isPresent())) {
            return season(at);
        }
        Optional<Integer> year = year(at);
        boolean adjective = year.isPresent()
                && sentence.token(at).text().length() == 4
                && at + 1 < sentence.size()
                && sentence.token(at + 1).isWord()
                && !sentence.is(at + 1, "people");
        if (adjective) {
            return Optional.of(Span.year(at, at + 1, year.get()));
        }
        return sentence.token(at).kind() == Token.Kind.NUMBER ? digits(at, ahead, false) : Optional.empty();
    }

    private Span weekend(int from, int to, boolean ahead) {
        LocalDate saturday = ahead
                ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return Span.days(from, to, saturday, saturday.plusDays(2));
    }

    private Optional<Span> quarter(int from, int to, int quarter, boolean ahead) {
        int at = sentence.is(to, "of") ? to + 1 : to;
        Optional<Integer> year = yearOrRelative(at);
        int of = year.orElseGet(() -> {
            boolean future = LocalDate.of(today.getYear(), quarter * 3 - 2, 1).isAfter(today);
            return future && !ahead ? today.getYear() - 1 : today.getYear();
        });
        int end = year.isPresent() ? at + (year(at).isPresent() ? 1 : 2) : to;
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
        int end = year.isPresent() ? at + (year(at).isPresent() ? 1 : 2) : to;
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
        return year(at);
    }

    private Optional<Span> season(int i) {
        int first = SEASONS.getOrDefault(sentence.token(i).lower(), 1);
        int at = sentence.is(i + 1, "of") ? i + 2 : i + 1;
        return year(at).map(year -> Span.month(i, at + 1, LocalDate.of(year, first, 1), 3));
    }

    /** "this week", "last year", "the past 24 hours", "last Saturday", "the previous month". */
    private Optional<Span> relative(int from, int i, boolean ahead) {
        String which = sentence.token(i).lower();
        int at = i + 1;
        if (at >= sentence.size()) {
            return Optional.empty();
        }
        boolean last = LAST.contains(which);
        boolean next = which.equals("next");
        int day = sentence.token(at).isCapitalised()
                ? DAYS.indexOf(sentence.token(at).lower())
                : -1;
        if (day >= 0) {
            Span nearest = weekday(at, day, next || (ahead && !last));
            boolean today = nearest.start().toLocalDate().equals(this.today);
            LocalDate date = nearest.start().toLocalDate().plusDays(today && last ? -7 : today && next ? 7 : 0);
            return Optional.of(withHour(at + 1, Span.day(from, at + 1, date)));
        }
        if (sentence.token(at).isCapitalised() && month(at) > 0) {
            LocalDate first = LocalDate.of(today.getYear(), month(at), 1);
            LocalDate thisMonth = today.withDayOfMonth(1);
            LocalDate resolved = last && !first.isBefore(thisMonth)
                    ? first.minusYears(1)
                    : next && !first.isAfter(thisMonth) ? first.plusYears(1) : first;
            return Optional.of(Span.month(from, at + 1, resolved, 1));
        }
        if (sentence.is(at, "weekend")) {
            return Optional.of(weekend(from, at + 1, next));
        }
        Optional<Integer> count = count(at);
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
                LocalDate first = LocalDate.of(
                        today.getYear(), SEASONS.getOrDefault(sentence.token(at).lower(), 1), 1);
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
        LocalDateTime start = switch (unit(unitAt)) {
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
    private Optional<Span> ago(int i) {
        Optional<Integer> count = count(i);
        if (count.isEmpty() || count.get() > 1000 || !sentence.is(i + 2, "ago")) {
            return Optional.empty();
        }
        return switch (unit(i + 1)) {
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

    private String unit(int i) {
        if (i >= sentence.size()) {
            return "";
        }
        String word = sentence.token(i).lower();
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return UNITS.contains(singular) ? singular : "";
    }

    private Optional<Integer> count(int i) {
        if (i >= sentence.size()) {
            return Optional.empty();
        }
        Integer small = SMALL.get(sentence.token(i).lower());
        return small != null ? Optional.of(small) : integer(i);
    }

    private Optional<Integer> integer(int i) {
        if (i >= sentence.size()) {
            return Optional.empty();
        }
        Token token = sentence.token(i);
        boolean plain = token.text().length() <= 4 && token.text().chars().allMatch(Character::isDigit);
        return plain && token.number().map(Rational::toString).isPresent()
                ? Optional.of(Integer.parseInt(token.text()))
                : Optional.empty();
    }

    private Optional<Integer> year(int i) {
        return integer(i).filter(number -> number >= 1900 && number < 2100);
    }
}
