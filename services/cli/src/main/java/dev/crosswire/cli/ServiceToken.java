package dev.crosswire.cli;

import dev.crosswire.extraction.settings.Settings;
import java.net.http.HttpRequest;
import java.util.Optional;

/** The token that services ask for where they have accounts: {@code CROSSWIRE_TOKEN} in the environment, or {@code crosswire.token}. */
final class ServiceToken {

    private static final String SETTING = "crosswire.token";
    private static final String ENVIRONMENT = "CROSSWIRE_TOKEN";

    private ServiceToken() {}

    /** What stands in {@code Authorization}; empty where no token is set. */
    static Optional<String> header() {
        return Settings.ofThisProcess()
                .text(SETTING)
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .map(token -> {
                    if (!token.matches("[!-~]+")) {
                        throw new CommandFailedException(ENVIRONMENT
                                + " holds what no token holds: set it to what `crosswire account token` printed.");
                    }
                    return "Bearer " + token;
                });
    }

    /** The request with the token, where one is set. */
    static HttpRequest.Builder on(HttpRequest.Builder request) {
        header().ifPresent(value -> request.header("Authorization", value));
        return request;
    }
}
