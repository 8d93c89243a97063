package dev.crosswire.access.http;

import dev.crosswire.access.Right;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request needs, read off the method that will answer it and not off its path: what the router understands a path
 * to be is what is guarded.
 *
 * @param right empty where it is open to anybody
 * @param ofMachines whether it is what the machines that run and watch a service ask, which nothing stands in front of
 * @param stream whether the answer is a stream of events
 */
record Need(Optional<Right> right, boolean unsafe, boolean ofMachines, boolean stream, Kind kind) {

    private static final Set<String> MACHINES =
            Set.of("/health", "/health/liveness", "/health/readiness", "/prometheus");

    /** By which limit it counts. */
    enum Kind {
        READ,
        WRITE,
        EXPORT,
        INGEST
    }

    static Need of(HttpRequest<?> request) {
        boolean unsafe = !HttpMethod.GET.equals(request.getMethod()) && !HttpMethod.HEAD.equals(request.getMethod());
        @Nullable RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
        AnnotationMetadata marks = route == null ? AnnotationMetadata.EMPTY_METADATA : route.getAnnotationMetadata();
        Optional<Right> right = right(marks, unsafe);
        boolean stream = route != null && route.getRouteInfo().getProduces().contains(MediaType.TEXT_EVENT_STREAM_TYPE);
        return new Need(
                right,
                unsafe,
                !unsafe && MACHINES.contains(request.getPath()),
                stream,
                kind(request.getPath(), right, unsafe));
    }

    private static Optional<Right> right(AnnotationMetadata marks, boolean unsafe) {
        // What a method says stands before what its class says; of both, the right wins over being open.
        if (marks.hasDeclaredAnnotation(Needs.class)) {
            return marks.enumValue(Needs.class, Right.class);
        }
        if (marks.hasAnnotation(Open.class)) {
            return Optional.empty();
        }
        return marks.enumValue(Needs.class, Right.class).or(() -> Optional.of(unsafe ? Right.ACT : Right.READ));
    }

    private static Kind kind(String path, Optional<Right> right, boolean unsafe) {
        if (right.filter(Right.INGEST::equals).isPresent()) {
            return Kind.INGEST;
        }
        if (unsafe) {
            return Kind.WRITE;
        }
        return path.endsWith(".csv") || path.endsWith(".ndjson") || path.endsWith(".atom") ? Kind.EXPORT : Kind.READ;
    }
}
