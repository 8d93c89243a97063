package dev.crosswire.alerts.export;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where users reach the service, for links in what they take away: setting {@code crosswire.public-url}; without it, the
 * host that the request names if it is this machine's own; otherwise the address that the service listens at. What a
 * stranger writes into a Host header never becomes a link.
 */
@Singleton
final class PublicAddress {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("(?:localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(?::\\d{1,5})?");

    private final Optional<URI> setting;
    private final EmbeddedServer server;

    PublicAddress(@Property(name = "crosswire.public-url") @Nullable String setting, EmbeddedServer server) {
        this.setting =
                Optional.ofNullable(setting).filter(url -> !url.isBlank()).map(PublicAddress::checked);
        this.server = server;
    }

    Links linksFor(HttpRequest<?> request) {
        return Links.at(setting.or(() -> named(request)).orElseGet(server::getURI));
    }

    private static Optional<URI> named(HttpRequest<?> request) {
        return request.getHeaders()
                .getFirst(HttpHeaders.HOST)
                .filter(host -> THIS_MACHINE.matcher(host).matches())
                .map(host -> URI.create("http://" + host));
    }

    private static URI checked(String url) {
        try {
            URI address = URI.create(url.strip());
            if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // The sentence below says what it must be.
        }
        throw new IllegalArgumentException("crosswire.public-url is \"" + url
                + "\" and must be the http or https address at which users reach this service, such as "
                + "https://crosswire.example.org.");
    }
}
