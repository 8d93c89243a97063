package dev.crosswire.alerts.push;

import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.Severity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What goes to which Alertmanager: settings {@code crosswire.push.*}, as system properties or, in upper case with
 * underscores, in the environment.
 *
 * @param alertmanagers base addresses; each gets everything, as a cluster of them wants it; empty where nothing is pushed
 * @param credentials what to show them
 * @param filter which alerts go there
 * @param repeat how often an alert that stands is told again; it is taken to be over {@link #LIVES} times that long after it
 *     was last told
 * @param most alerts that are told at a time; further ones wait for room
 * @param publicUrl where people reach the page, without a slash at the end
 * @param folder where to remember what has been told
 */
public record PushSettings(
        List<URI> alertmanagers,
        Credentials credentials,
        PushFilter filter,
        Duration repeat,
        int most,
        String publicUrl,
        Path folder) {

    /** A restart, or a minute without network, ends nothing. */
    static final int LIVES = 5;

    private static final String URLS = "crosswire.push.alertmanager.url";
    private static final String BEARER = "crosswire.push.alertmanager.bearer-token-file";
    private static final String BASIC = "crosswire.push.alertmanager.basic-auth-file";
    private static final String KINDS = "crosswire.push.kinds";
    private static final String SEVERITY = "crosswire.push.minimum-severity";
    private static final String DESKS = "crosswire.push.desks";
    private static final String REPEAT = "crosswire.push.repeat";
    private static final String MOST = "crosswire.push.most";
    private static final String PUBLIC_URL = "crosswire.public-url";
    private static final String STATE = "crosswire.state.dir";

    private static final int MOST_ALERTMANAGERS = 5;
    private static final int DEFAULT_MOST = 5_000;
    private static final int HIGHEST_MOST = 50_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Copies the list. */
    public PushSettings {
        alertmanagers = List.copyOf(alertmanagers);
    }

    /**
     * Of this process: its system properties, then its environment.
     *
     * @param ownUrl where this service listens: what links lead to unless {@code crosswire.public-url} says otherwise
     * @throws IllegalArgumentException with one sentence if a setting cannot be used
     */
    public static PushSettings ofThisProcess(String ownUrl) {
        return of(
                name -> Optional.ofNullable(System.getProperty(name))
                        .or(() -> Optional.ofNullable(System.getenv(
                                name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')))),
                ownUrl);
    }

    static PushSettings of(Function<String, Optional<String>> lookUp, String ownUrl) {
        Function<String, Optional<String>> settings =
                name -> lookUp.apply(name).map(String::strip).filter(value -> !value.isEmpty());
        Set<URI> alertmanagers = new LinkedHashSet<>();
        for (String url : list(settings.apply(URLS))) {
            alertmanagers.add(address(URLS, url));
        }
        if (alertmanagers.size() > MOST_ALERTMANAGERS) {
            throw wrong(URLS, "names " + alertmanagers.size() + " addresses", "name at most " + MOST_ALERTMANAGERS);
        }
        if (settings.apply(BEARER).isPresent() && settings.apply(BASIC).isPresent()) {
            throw wrong(BEARER, "and " + BASIC + " are both set", "leave one of them out");
        }
        Credentials credentials = settings.apply(BEARER)
                .map(file -> Credentials.bearer(BEARER, Path.of(file)))
                .or(() -> settings.apply(BASIC).map(file -> Credentials.basic(BASIC, Path.of(file))))
                .orElse(Credentials.NONE);
        return new PushSettings(
                List.copyOf(alertmanagers),
                credentials,
                new PushFilter(
                        settings.apply(KINDS)
                                .map(text -> names(KINDS, FindingKind.class, text))
                                .orElse(PushFilter.DISAGREEMENT),
                        settings.apply(SEVERITY)
                                .map(text -> one(SEVERITY, Severity.class, text))
                                .orElse(Severity.LOW),
                        Set.copyOf(list(settings.apply(DESKS)))),
                settings.apply(REPEAT).map(PushSettings::repeat).orElse(Duration.ofMinutes(1)),
                settings.apply(MOST).map(PushSettings::most).orElse(DEFAULT_MOST),
                withoutSlash(settings.apply(PUBLIC_URL)
                        .map(url -> address(PUBLIC_URL, url).toString())
                        .orElse(ownUrl)),
                Path.of(settings.apply(STATE).orElse(".crosswire/alerts")).resolve("push"));
    }

    private static URI address(String setting, String text) {
        URI uri;
        try {
            uri = URI.create(withoutSlash(text));
        } catch (IllegalArgumentException e) {
            throw wrong(setting, "is no address", "write one such as http://alertmanager.example:9093");
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw wrong(setting, "is no address of HTTP", "write one such as http://alertmanager.example:9093");
        }
        if (uri.getRawUserInfo() != null) {
            // Not repeated here: it holds a password.
            throw wrong(setting, "holds credentials", "put them into a file and name that in " + BASIC);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw wrong(setting, "has a query or a fragment", "end it before the ? or #");
        }
        return uri;
    }

    private static Duration repeat(String text) {
        try {
            Duration repeat = Duration.parse(text.toUpperCase(Locale.ROOT).startsWith("P") ? text : "PT" + text);
            if (repeat.compareTo(SHORTEST) >= 0 && repeat.compareTo(LONGEST) <= 0) {
                return repeat;
            }
        } catch (DateTimeParseException e) {
            // The same sentence.
        }
        throw wrong(REPEAT, "is no time from 1s to 1h", "write one such as PT1M");
    }

    private static int most(String text) {
        int most = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (most < 1 || most > HIGHEST_MOST) {
            throw wrong(MOST, "is no number from 1 to " + HIGHEST_MOST, "write one such as " + DEFAULT_MOST);
        }
        return most;
    }

    private static <E extends Enum<E>> Set<E> names(String setting, Class<E> type, String text) {
        Set<E> values = EnumSet.noneOf(type);
        list(Optional.of(text)).forEach(value -> values.add(one(setting, type, value)));
        return values;
    }

    private static <E extends Enum<E>> E one(String setting, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        setting,
                        "cannot be \"" + PlainText.line(text, PlainText.LONGEST_VALUE) + "\"",
                        "allowed are "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    private static List<String> list(Optional<String> text) {
        return text.stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
    }

    private static IllegalArgumentException wrong(String setting, String what, String instead) {
        return new IllegalArgumentException("The setting " + setting + " " + what + ": " + instead + ".");
    }
}
