package dev.crosswire.access.http;

import dev.crosswire.access.AccountsFile;
import dev.crosswire.access.AccountsSource;
import dev.crosswire.access.HttpAddress;
import dev.crosswire.access.HttpAddress.Settings;
import dev.crosswire.access.StatedAccounts;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is set about access.
 *
 * @param accounts where it stands who may come in; without it there are no accounts
 * @param publicUrl where browsers reach the service, if not where it listens: scheme, host and port; a
 *     path may follow in the setting, and plays no part here
 * @param trustedProxies whose {@code X-Forwarded-For} is believed
 * @param secureCookie whether browsers send the session's cookie over TLS only
 * @param idle after so long without a request a session ends
 * @param longest after so long it ends whatever happens
 * @param limits requests a minute of one client, where there are accounts
 * @param streams event streams of one client at a time, where there are accounts
 */
public record AccessSettings(
        Optional<AccountsSource> accounts,
        Optional<URI> publicUrl,
        List<AddressRange> trustedProxies,
        boolean secureCookie,
        Duration idle,
        Duration longest,
        Limits limits,
        int streams) {

    static final String PUBLIC_URL = "crosswire.public-url";
    static final String PROXIES = "crosswire.http.trusted-proxies";
    static final String SECURE_COOKIE = "crosswire.http.secure-cookie";
    static final String IDLE = "crosswire.session.idle";
    static final String LONGEST = "crosswire.session.longest";
    static final String STREAMS = "crosswire.limit.streams";

    /** A minute. */
    record Limits(int reads, int writes, int exports, int ingest) {}

    /**
     * As set.
     *
     * @throws IllegalArgumentException with one sentence if something cannot be used
     */
    public static AccessSettings of(Settings settings) {
        Optional<URI> publicUrl = text(settings, PUBLIC_URL).map(AccessSettings::url);
        return new AccessSettings(
                accounts(settings),
                publicUrl,
                ranges(text(settings, PROXIES).orElse("")),
                text(settings, SECURE_COOKIE)
                        .map(AccessSettings::yesOrNo)
                        .orElseGet(() -> isReachedByOthers(settings, publicUrl)),
                duration(settings, IDLE, Duration.ofHours(12)),
                duration(settings, LONGEST, Duration.ofDays(7)),
                new Limits(
                        count(settings, "crosswire.limit.reads", 1_200),
                        count(settings, "crosswire.limit.writes", 120),
                        count(settings, "crosswire.limit.exports", 20),
                        count(settings, "crosswire.limit.ingest", 600)),
                count(settings, STREAMS, 20));
    }

    /**
     * Looks whether the accounts can be used, where there are any.
     *
     * @throws IllegalArgumentException with one sentence if not
     */
    public void readAccounts() {
        accounts.ifPresent(AccountsSource::read);
    }

    private static boolean isReachedByOthers(Settings settings, Optional<URI> publicUrl) {
        return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent()
                || !HttpAddress.isLoopback(text(settings, HttpAddress.HOST).orElse(HttpAddress.DEFAULT_HOST));
    }

    private static Optional<String> text(Settings settings, String name) {
        return settings.get(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<AccountsSource> accounts(Settings settings) {
        Optional<AccountsSource> file = text(settings, HttpAddress.ACCOUNTS).map(AccessSettings::file);
        Optional<AccountsSource> stated =
                text(settings, HttpAddress.STATED_ACCOUNTS).map(StatedAccounts::new);
        if (file.isPresent() && stated.isPresent()) {
            throw new IllegalArgumentException(HttpAddress.ACCOUNTS + " and " + HttpAddress.STATED_ACCOUNTS
                    + " both say who may come in: set one of them only.");
        }
        return file.or(() -> stated);
    }

    private static AccountsSource file(String text) {
        try {
            return new AccountsFile(Path.of(text));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(HttpAddress.ACCOUNTS + " is no path: name a file.", e);
        }
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean bare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
            if (url.getHost() != null && bare && List.of("http", "https").contains(scheme)) {
                return new URI(scheme, null, url.getHost(), url.getPort(), null, null, null);
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new IllegalArgumentException(PUBLIC_URL + " is \"" + text
                + "\" and must be where browsers reach the page, such as https://crosswire.example.org.");
    }

    private static List<AddressRange> ranges(String text) {
        List<AddressRange> ranges = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            if (!one.isBlank()) {
                try {
                    ranges.add(AddressRange.parse(one.strip()));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            PROXIES + " has \"" + one.strip()
                                    + "\", which is no address and no range of addresses such as 10.0.0.0/8: list them "
                                    + "divided by commas.",
                            e);
                }
            }
        }
        return List.copyOf(ranges);
    }

    private static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(SECURE_COOKIE + " is \"" + text + "\" and must be true or false.");
        };
    }

    private static Duration duration(Settings settings, String name, Duration otherwise) {
        String text = text(settings, name).orElse(otherwise.toString());
        try {
            Duration duration = Duration.parse(text);
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                name + " is \"" + text + "\" and must be a time longer than none, such as PT12H or P7D.");
    }

    private static int count(Settings settings, String name, int otherwise) {
        String text = text(settings, name).orElse(Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) == 0) {
            throw new IllegalArgumentException(name + " is \"" + text + "\" and must be a number from 1 to 9999999.");
        }
        return Integer.parseInt(text);
    }
}
