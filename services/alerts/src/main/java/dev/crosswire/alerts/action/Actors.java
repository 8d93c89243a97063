package dev.crosswire.alerts.action;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Says who acts. */
public interface Actors {

    /** Name of whoever sent the request; empty if the request does not say. */
    Optional<String> actor(HttpRequest<?> request);

    /**
     * The same where the request's body also names somebody.
     *
     * @param stated the name in the body, which counts only where nobody needs an account
     */
    Optional<String> actor(HttpRequest<?> request, Optional<String> stated);
}
