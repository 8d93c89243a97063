package dev.crosswire.access.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps out what pages of other sites make a browser send here. Such a page cannot choose the headers that are looked at:
 * {@code Host}, {@code Origin} and {@code Sec-Fetch-Site}. Programs send no {@code Origin} and pass.
 *
 * <p>Without accounts the host must be one of this machine, or a page could have its own name lead here (DNS rebinding) and
 * be of the same origin. With accounts that gains nothing: the cookie belongs to the right name.
 */
@Singleton
final class ForeignPages {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final AccessSettings settings;

    ForeignPages(AccessSettings settings) {
        this.settings = settings;
    }

    /** Why the request is refused, in a sentence; empty if nothing speaks against it. */
    Optional<String> objection(HttpRequest<?> request, Need need) {
        HttpHeaders headers = request.getHeaders();
        String host =
                Optional.ofNullable(headers.get(HttpHeaders.HOST)).orElse("").toLowerCase(Locale.ROOT);
        if (settings.accounts().isEmpty() && !isOfThisMachine(host)) {
            return Optional.of(
                    "This service answers under the names of this machine only (localhost, 127.0.0.1, [::1]): "
                            + "use one of them, or set " + AccessSettings.PUBLIC_URL + ".");
        }
        boolean guarded = need.unsafe() || need.right().isPresent();
        if (guarded
                && (isOfAnotherSite(headers, need.unsafe()) || (need.unsafe() && hasForeignOrigin(headers, host)))) {
            return Optional.of("The request comes from a page of another site: open the page of this service, and set "
                    + AccessSettings.PUBLIC_URL + " where it is reached under another address than it knows.");
        }
        return Optional.empty();
    }

    private boolean isOfThisMachine(String host) {
        return LOOPBACK.matcher(withoutPort(host)).matches()
                || settings.publicUrl()
                        .filter(url -> withoutPort(host).equals(url.getHost().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    /** A link from elsewhere may open something, a script from elsewhere may not fetch it. */
    private static boolean isOfAnotherSite(HttpHeaders headers, boolean unsafe) {
        String site = headers.get("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        return foreign && (unsafe || !"navigate".equals(headers.get("Sec-Fetch-Mode")));
    }

    private boolean hasForeignOrigin(HttpHeaders headers, String host) {
        String text = headers.get(HttpHeaders.ORIGIN);
        if (text == null) {
            return false;
        }
        try {
            URI origin = new URI(text.toLowerCase(Locale.ROOT));
            return origin.getHost() == null
                    || (!isAt(origin, host)
                            && settings.publicUrl()
                                    .filter(own -> isSame(own, origin))
                                    .isEmpty());
        } catch (URISyntaxException e) {
            return true;
        }
    }

    /** Whether the origin is what the request was sent to; a proxy in front may have turned https into http. */
    private static boolean isAt(URI origin, String host) {
        String name = withoutPort(host);
        String port = host.substring(name.length());
        return name.equals(origin.getHost())
                && (port.isEmpty() ? isDefaultPort(origin) : port.equals(":" + port(origin)));
    }

    private static boolean isSame(URI own, URI origin) {
        return own.getScheme().equals(origin.getScheme())
                && own.getHost().equalsIgnoreCase(origin.getHost())
                && port(own) == port(origin);
    }

    private static boolean isDefaultPort(URI origin) {
        return origin.getPort() < 0 || port(origin) == ("https".equals(origin.getScheme()) ? 443 : 80);
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
    }

    private static String withoutPort(String host) {
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        return end <= 0 ? host : host.substring(0, end);
    }
}
