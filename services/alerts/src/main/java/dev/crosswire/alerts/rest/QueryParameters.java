package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.index.SearchText;
import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query string, read strictly: a value that means nothing is refused with a sentence that names the parameter and what
 * it allows. A parameter given twice adds its values; parameters that are not known are ignored, so that an older service
 * answers a newer client as well as it can.
 */
public final class QueryParameters {

    private static final int LONGEST_VALUE = 2000;
    private static final int MOST_VALUES = 100;
    private static final int MOST_WORDS = 30;
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,5})([mhd])");

    private final Function<String, List<String>> parameters;
    private final Instant now;

    /**
     * The parameters of a request.
     *
     * @param now what a period like 24h is counted from
     */
    public QueryParameters(HttpRequest<?> request, Instant now) {
        this(name -> request.getParameters().getAll(name), now);
    }

    /**
     * Parameters.
     *
     * @param parameters gives the decoded values of a parameter, an empty list if it is absent
     */
    QueryParameters(Function<String, List<String>> parameters, Instant now) {
        this.parameters = parameters;
        this.now = now;
    }

    /** A whole number from 1 to the most. */
    int limit(String parameter, int most, int otherwise) {
        return single(parameter)
                .map(value -> {
                    int limit = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
                    if (limit < 1 || limit > most) {
                        throw wrong(parameter, value, "a whole number from 1 to " + most);
                    }
                    return limit;
                })
                .orElse(otherwise);
    }

    /** An instant, or a period that ends now. */
    Optional<Instant> since(String parameter) {
        return single(parameter).map(value -> since(parameter, value));
    }

    private Instant since(String parameter, String value) {
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
            throw wrong(parameter, value, "an instant such as 2026-01-06T18:30:00Z or a period such as 30m, 24h or 7d");
        }
    }

    /** Constants of an enum, by name, without case. */
    <E extends Enum<E>> Set<E> all(String parameter, Class<E> type) {
        Set<E> values = EnumSet.noneOf(type);
        split(parameter).forEach(value -> values.add(named(parameter, type, value)));
        return values;
    }

    /** One constant of an enum, by name, without case. */
    <E extends Enum<E>> Optional<E> one(String parameter, Class<E> type) {
        return single(parameter).map(value -> named(parameter, type, value));
    }

    /** Names, in lower case. */
    Set<String> folded(String parameter) {
        return split(parameter).stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words of a question; none if it is absent. */
    List<String> words(String parameter) {
        List<String> words = single(parameter).map(SearchText::words).orElse(List.of());
        if (words.size() > MOST_WORDS) {
            throw ProblemException.badRequest("The parameter \"" + parameter + "\" asks for " + words.size()
                    + " words and may ask for " + MOST_WORDS + ".");
        }
        return words;
    }

    /** A value that may be given once; empty if it is absent or blank. */
    Optional<String> single(String parameter) {
        List<String> values =
                given(parameter).stream().filter(value -> !value.isBlank()).toList();
        if (values.size() > 1) {
            throw ProblemException.badRequest(
                    "The parameter \"" + parameter + "\" is given " + values.size() + " times and takes one value.");
        }
        return values.stream().findFirst().map(String::strip);
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

    /** The problem of a value that means nothing; shows no more of it than helps, and nothing that could act. */
    static ProblemException wrong(String parameter, String value, String allowed) {
        String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
        return ProblemException.badRequest("The parameter \"" + parameter + "\" cannot be \""
                + shown.replaceAll("[\\p{Cntrl}\\p{Cf}]", "�") + "\"; allowed: " + allowed + ".");
    }
}
