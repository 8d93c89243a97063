package dev.crosswire.access.http;

import dev.crosswire.access.Right;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;

/** A service with one of everything that is guarded, and a clock that tests move. */
@Controller
final class GuardedThings {

    /** The clock of everything in these tests. */
    @Factory
    static final class Clock {

        @Singleton
        HandsOfAClock hands() {
            return new HandsOfAClock();
        }

        @Singleton
        @Primary
        InstantSource clock(HandsOfAClock hands) {
            return hands;
        }
    }

    @Get("/api/v1/things")
    @Produces(MediaType.TEXT_PLAIN)
    String read(HttpRequest<?> request) {
        return Caller.of(request).name().orElse("nobody");
    }

    @Post("/api/v1/things")
    @Produces(MediaType.TEXT_PLAIN)
    String act(HttpRequest<?> request) {
        return Caller.of(request).name().orElse("nobody");
    }

    @Get("/api/v1/things.csv")
    @Produces(MediaType.TEXT_PLAIN)
    String export() {
        return "a,b";
    }

    @Needs(Right.INGEST)
    @Post("/api/v1/articles")
    HttpResponse<?> ingest() {
        return HttpResponse.accepted();
    }

    @Open
    @Get("/page")
    @Produces(MediaType.TEXT_PLAIN)
    String page() {
        return "a page";
    }

    @Get("/health")
    @Produces(MediaType.TEXT_PLAIN)
    String health() {
        return "UP";
    }

    @Get("/prometheus")
    @Produces(MediaType.TEXT_PLAIN)
    String prometheus() {
        return "# none";
    }

    /** One event, and then nothing until somebody ends it. */
    @Get(value = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> stream() {
        return subscriber -> subscriber.onSubscribe(new Subscription() {

            private boolean sent;

            @Override
            public void request(long count) {
                if (!sent) {
                    sent = true;
                    subscriber.onNext(Event.of("first"));
                }
            }

            @Override
            public void cancel() {
                // Nothing runs.
            }
        });
    }
}
