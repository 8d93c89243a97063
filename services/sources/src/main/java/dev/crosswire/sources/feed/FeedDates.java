package dev.crosswire.sources.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of feeds: RFC 822 and its successors, ISO 8601 as RFC 3339 and W3C profile it, and what publishers make of both. */
final class FeedDates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2})"
            + "(?:[T ]\\s{0,2}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,12})?)?\\s{0,2}(.{0,30}))?)?");
    private static final Pattern RFC = Pattern.compile(
            "(?:[^,\\d]{0,20},?\\s{0,4})?(\\d{1,2})[\\s-]{1,4}(\\p{Alpha}{3,9})\\.?[\\s-]{1,4}"
                    + "(\\d{4}|\\d{2})(?:,?\\s{1,4}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?\\s{0,4}(.{0,60}))?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT)?\\s?([+-])(\\d{1,2}):?(\\d{2})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Minutes from UTC. Names that several zones go by are taken for the one that RFC 822 means, or most feeds. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600),
            Map.entry("AST", -240),
            Map.entry("ADT", -180),
            Map.entry("WEST", 60),
            Map.entry("BST", 60),
            Map.entry("CET", 60),
            Map.entry("MEZ", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("SAST", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("IST", 330),
            Map.entry("HKT", 480),
            Map.entry("SGT", 480),
            Map.entry("AWST", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780));

    private FeedDates() {}

    /** Empty where it is no date; a zone that nobody knows, or none, is UTC (RFC 2822, 4.3). */
    static Optional<Instant> parse(String text) {
        String date = text.strip();
        if (date.length() > 120) {
            return Optional.empty();
        }
        try {
            Matcher iso = ISO.matcher(date);
            if (iso.matches()) {
                return Optional.of(instant(
                        Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), number(iso, 3, 1), iso, 4));
            }
            Matcher rfc = RFC.matcher(date);
            if (rfc.matches()) {
                int month = MONTHS.indexOf(rfc.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
                return Optional.of(instant(year(rfc.group(3)), month, Integer.parseInt(rfc.group(1)), rfc, 4));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(int year, int month, int day, Matcher time, int from) {
        LocalDateTime local = LocalDateTime.of(
                year,
                month,
                day,
                number(time, from, 0),
                number(time, from + 1, 0),
                // a leap second is the one before it
                Math.min(59, number(time, from + 2, 0)));
        String zone = Optional.ofNullable(time.group(from + 3)).orElse("");
        return local.toInstant(offset(zone));
    }

    private static int number(Matcher matcher, int group, int otherwise) {
        return Optional.ofNullable(matcher.group(group)).map(Integer::parseInt).orElse(otherwise);
    }

    /** RFC 2822, 4.3: two digits below 50 are of this century. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static ZoneOffset offset(String stated) {
        int comment = stated.indexOf('(');
        String zone =
                (comment < 0 ? stated : stated.substring(0, comment)).strip().toUpperCase(Locale.ROOT);
        Matcher offset = OFFSET.matcher(zone);
        if (!offset.matches()) {
            return ZoneOffset.ofTotalSeconds(60 * ZONES.getOrDefault(zone, 0));
        }
        int minutes = Integer.parseInt(offset.group(2)) * 60
                + Optional.ofNullable(offset.group(3)).map(Integer::parseInt).orElse(0);
        return ZoneOffset.ofTotalSeconds(60 * (offset.group(1).equals("-") ? -minutes : minutes));
    }
}
