package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.index.AlertQuery;
import dev.crosswire.alerts.index.PageKey;
import dev.crosswire.alerts.index.SearchText;
import dev.crosswire.alerts.index.Sort;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The query string of a list of alerts, read strictly: a value that means nothing is refused with a sentence that names
 * the parameter and what it allows. A parameter given twice adds its values; parameters that are not known are ignored.
 */
final class QueryParameters {

    private static final int LONGEST_VALUE = 2000;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,5})([mhd])");

    private final Function<String, List<String>> parameters;

    private QueryParameters(Function<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads the parameters.
     *
     * @param parameters gives the decoded values of a parameter, an empty list if it is absent
     * @param now what a period like 24h is counted from
     */
    static AlertQuery parse(Function<String, List<String>> parameters, Instant now) {
        return new QueryParameters(parameters).query(now);
    }

    private AlertQuery query(Instant now) {
        Sort sort =
                single("sort").map(value -> named("sort", Sort.class, value)).orElse(Sort.UPDATED);
        return new AlertQuery(
                all("kind", FindingKind.class),
                all("state", FindingState.class),
                all("status", HumanState.Status.class),
                all("severity", Severity.class),
                folded("source"),
                folded("desk"),
                folded("type"),
                single("q").map(SearchText::words).orElse(List.of()),
                single("since").map(value -> since(value, now)),
                sort,
                single("limit").map(QueryParameters::limit).orElse(AlertQuery.DEFAULT_LIMIT),
                single("cursor").map(value -> after(value, sort)));
    }

    private static int limit(String value) {
        int limit = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > AlertQuery.MOST) {
            throw wrong("limit", value, "a whole number from 1 to " + AlertQuery.MOST);
        }
        return limit;
    }

    private static Instant since(String value, Instant now) {
        Matcher period = PERIOD.matcher(value.toLowerCase(Locale.ROOT));
        try {
            if (period.matches()) {
                long count = Long.parseLong(period.group(1));
                return now.minus(
                        switch (period.group(2)) {
                            case "m" -> Duration.ofMinutes(count);
                            case "h" -> Duration.ofHours(count);
                            default -> Duration.ofDays(count);
                        });
            }
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw wrong("since", value, "an instant such as 2026-01-06T18:30:00Z or a period such as 30m, 24h or 7d");
        }
    }

    private static PageKey after(String value, Sort sort) {
        PageKey key = PageCursor.parse(value)
                .orElseThrow(() -> wrong("cursor", value, "what \"next\" of the page before said"));
        if (key.sort() != sort) {
            throw ProblemException.badRequest("The parameter \"cursor\" belongs to a list sorted by "
                    + key.sort().name().toLowerCase(Locale.ROOT)
                    + ": keep \"sort\" from page to page, or leave \"cursor\" out to start again.");
        }
        return key;
    }

    private <E extends Enum<E>> Set<E> all(String parameter, Class<E> type) {
        Set<E> values = EnumSet.noneOf(type);
        split(parameter).forEach(value -> values.add(named(parameter, type, value)));
        return values;
    }

    private Set<String> folded(String parameter) {
        Set<String> values = new HashSet<>();
        split(parameter).forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
        return values;
    }

    private List<String> split(String parameter) {
        List<String> values = new ArrayList<>();
        for (String value : given(parameter)) {
            for (String part : value.split(",", -1)) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        if (values.size() > MOST_VALUES) {
            throw ProblemException.badRequest("The parameter \"" + parameter + "\" names " + values.size()
                    + " values and may name " + MOST_VALUES + ".");
        }
        return values;
    }

    private Optional<String> single(String parameter) {
        List<String> values =
                given(parameter).stream().filter(value -> !value.isBlank()).toList();
        if (values.size() > 1) {
            throw ProblemException.badRequest(
                    "The parameter \"" + parameter + "\" is given " + values.size() + " times and takes one value.");
        }
        return values.stream().findFirst().map(String::strip);
    }

    private List<String> given(String parameter) {
        List<String> values = parameters.apply(parameter);
        if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            throw ProblemException.badRequest(
                    "The parameter \"" + parameter + "\" is longer than " + LONGEST_VALUE + " characters.");
        }
        return values;
    }

    private static <E extends Enum<E>> E named(String parameter, Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw wrong(parameter, value, allowed);
    }

    private static ProblemException wrong(String parameter, String value, String allowed) {
        String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
        return ProblemException.badRequest("The parameter \"" + parameter + "\" cannot be \""
                + shown.replaceAll("\\p{Cntrl}", "�") + "\"; allowed: " + allowed + ".");
    }
}
