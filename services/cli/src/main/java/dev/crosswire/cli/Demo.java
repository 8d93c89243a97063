package dev.crosswire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crosswire.cli.SampleArticles.Step;
import dev.crosswire.local.Endpoints;
import dev.crosswire.local.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Posts the sample articles. They are dated relative to the first time that they were posted to a data folder, which the
 * folder remembers: posted again they are the same articles and change nothing.
 */
final class Demo {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration LIVE = Duration.ofMinutes(2);

    /** The count of alerts is taken as final once it has stood for so many looks. */
    private static final int LOOKS_UNCHANGED = 6;

    private final Endpoints endpoints;
    private final Path data;
    private final ArticleService service;

    Demo(Endpoints endpoints, Path data) {
        this.endpoints = endpoints;
        this.data = data;
        this.service = new ArticleService(endpoints.uri(Part.INGEST));
    }

    /** The moment that the articles are dated before: the present one if they have not been posted to the folder. */
    static Instant postedAt(Path data) {
        Path file = remembering(data);
        try {
            return Files.exists(file)
                    ? Instant.parse(Files.readString(file).strip())
                    : Instant.now().truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException | DateTimeException e) {
            throw new CommandFailedException(
                    file + " cannot be used (" + e.getMessage() + "): delete it and run the demo again.", e);
        }
    }

    /**
     * Posts the articles and says how many alerts stand then.
     *
     * @param posted the moment that they are dated before
     * @throws CommandFailedException if one was rejected, or the service cannot be reached
     */
    void run(Instant posted, DemoPace pace) {
        remember(posted);
        List<Step> steps = SampleArticles.before(posted);
        ArticleService.Outcome outcome = switch (pace) {
            case FAST -> postFast(steps);
            case LIVE -> postLive(steps, LIVE.dividedBy(steps.size()));
        };
        if (!outcome.rejections().isEmpty()) {
            ArticleService.Rejection first = outcome.rejections().getFirst();
            throw new CommandFailedException(
                    "The sample article at " + first.origin() + " was rejected: " + first.reason() + ".");
        }
        say(steps, outcome);
        sayWhatStands();
    }

    private static void say(List<Step> steps, ArticleService.Outcome outcome) {
        long later = steps.stream().filter(Step::later).count();
        long retracted = steps.stream().filter(Step::retracts).count();
        Terminal.say("✓ " + (steps.size() - later) + " sample articles (" + (later - retracted) + " corrected, "
                + retracted + " retracted), " + outcome.claims() + " claims"
                + (outcome.duplicates() > 0 ? ", " + outcome.duplicates() + " known already" : ""));
    }

    private void sayWhatStands() {
        OptionalInt alerts = alertsOnceTheyStand();
        Terminal.say(
                alerts.isPresent()
                        ? "✓ " + alerts.getAsInt() + " alerts stand: "
                                + endpoints.page().orElse("")
                        : "The alerts service did not say how many alerts stand: look at "
                                + endpoints.page().orElse("its page") + ".");
    }

    /** First what was published, then what was changed of it once the alerts that it led to stand. */
    private ArticleService.Outcome postFast(List<Step> steps) {
        ArticleService.Outcome outcome = service.post(
                steps.stream().filter(step -> !step.later()).map(Step::found).toList());
        for (Step step : steps) {
            if (step.later()) {
                awaitAlertOn(step);
                outcome = outcome.plus(service.post(List.of(step.found())));
            }
        }
        return outcome;
    }

    private ArticleService.Outcome postLive(List<Step> steps, Duration between) {
        Terminal.say("The news of thirty hours in " + LIVE.toMinutes() + " minutes; alerts appear at "
                + endpoints.page().orElse("the alerts page") + " as they are raised.");
        ArticleService.Outcome outcome = new ArticleService.Outcome(0, 0, 0, List.of());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            outcome = outcome.plus(service.post(List.of(step.found())));
            Terminal.say("%2d of %d  %-16s %s%s"
                    .formatted(i + 1, steps.size(), step.source(), whatIsLater(step), step.title()));
            pause(between);
        }
        return outcome;
    }

    private static String whatIsLater(Step step) {
        if (!step.later()) {
            return "";
        }
        return step.retracts() ? "retracts: " : "corrects: ";
    }

    private void remember(Instant posted) {
        Path file = remembering(data);
        try {
            Files.writeString(file, posted.toString());
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private static Path remembering(Path data) {
        return data.resolve("demo-posted-at");
    }

    /** A correction that overtakes what it corrects would leave nothing to see. */
    private void awaitAlertOn(Step step) {
        URI alerts = alerts("limit=200&kind=contradiction&source=" + step.source());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (get(alerts).stream()
                    .flatMap(answer -> answer.findValuesAsText("articleId").stream())
                    .anyMatch(step.id()::equals)) {
                return;
            }
            pause(BETWEEN_LOOKS);
        }
    }

    private OptionalInt alertsOnceTheyStand() {
        URI count = alerts("limit=1");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        OptionalInt last = OptionalInt.empty();
        int unchanged = 0;
        while (System.nanoTime() < deadline && unchanged < LOOKS_UNCHANGED) {
            OptionalInt now = get(count)
                    .map(answer -> answer.path("total"))
                    .filter(JsonNode::isInt)
                    .map(total -> OptionalInt.of(total.intValue()))
                    .orElseGet(OptionalInt::empty);
            boolean some = now.isPresent() && now.getAsInt() > 0;
            unchanged = some && now.equals(last) ? unchanged + 1 : 0;
            last = now;
            pause(BETWEEN_LOOKS);
        }
        return last;
    }

    private URI alerts(String query) {
        return endpoints.uri(Part.ALERTS).resolve("/api/v1/alerts?" + query);
    }

    private static Optional<JsonNode> get(URI address) {
        try {
            URLConnection connection = address.toURL().openConnection();
            ServiceToken.header().ifPresent(value -> connection.setRequestProperty("Authorization", value));
            try (InputStream in = connection.getInputStream()) {
                return Optional.of(JSON.readTree(in));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("The demo was interrupted.", e);
        }
    }
}
