package dev.crosswire.setup;

import dev.crosswire.wire.SettingsFiles;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.TopicSetup.AwayException;
import dev.crosswire.wire.TopicSetup.RefusedException;
import dev.crosswire.wire.TopicSetup.SetupException;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics that are missing and registers the schemas, then ends: with 0 when all is there, with 1 and one
 * sentence in the log when it cannot be. Running it again changes nothing. A broker or registry that does not answer yet,
 * or that refuses, since users and their rights may come later than this job, is asked again for as long as
 * {@code crosswire.setup.patience} says (PT2M); how they are reached is set as for the services, see {@link WireSettings}.
 */
public final class SetupJob {

    static final String PATIENCE = "crosswire.setup.patience";

    private static final String CALL_TIMEOUT = "default.api.timeout.ms";
    private static final String REQUEST_TIMEOUT = "request.timeout.ms";

    private static final Logger LOG = LoggerFactory.getLogger(SetupJob.class);
    private static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    /** What one attempt may take at a broker that is away: without it a client asks for a minute. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(10);

    private final WireSettings wire;
    private final Duration patience;

    SetupJob(WireSettings wire, Duration patience) {
        this.wire = hasty(wire, patience);
        this.patience = patience;
    }

    /** Settings come from system properties, the environment and files; there are no arguments. */
    public static void main(String[] arguments) {
        int code;
        try {
            SettingsFiles.apply();
            code = new SetupJob(WireSettings.ofThisProcess(), patience(setting(PATIENCE))).run();
        } catch (IllegalArgumentException e) {
            LOG.error("Topics and schemas cannot be set up: {}.", withoutFullStop(String.valueOf(e.getMessage())));
            code = 1;
        }
        System.exit(code);
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Does the work and gives the exit code. */
    int run() {
        long begun = System.nanoTime();
        String lastReason = "";
        while (true) {
            String reason;
            try (Topics topics = new Topics(wire)) {
                // One after the other, since a registry that is away undoes nothing of what was created.
                tell("topics created", TopicSetup.createTopics(topics));
                tell("schemas registered", TopicSetup.registerSchemas(topics));
                LOG.info("Topics and schemas are as they should be at {}.", wire);
                return 0;
            } catch (AwayException | RefusedException e) {
                reason = String.valueOf(e.getMessage());
            } catch (SetupException e) {
                LOG.error("{}", e.getMessage());
                return 1;
            } catch (KafkaException e) {
                // A name that cannot be looked up yet, or a broker that has just come and refuses in its own ways.
                reason = "The broker at " + wire.bootstrapServers() + " cannot be asked: "
                        + wire.withoutSecrets(innermost(e)) + ".";
            }
            if (System.nanoTime() - begun >= patience.toNanos()) {
                LOG.error("Given up after {} s ({}): {}", patience.toSeconds(), PATIENCE, reason);
                return 1;
            }
            if (!reason.equals(lastReason)) {
                LOG.info("Asking again for up to {} s: {}", patience.toSeconds(), reason);
                lastReason = reason;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private static void tell(String what, List<String> names) {
        if (!names.isEmpty()) {
            LOG.info(
                    "{} {}: {}",
                    names.size(),
                    what,
                    String.join(", ", names.stream().sorted().toList()));
        }
    }

    /** With shorter timeouts, where none are set; a client takes no request that may last longer than the whole call. */
    static WireSettings hasty(WireSettings wire, Duration patience) {
        long attempt = Math.clamp(patience.toMillis(), 1_000, LONGEST_ATTEMPT.toMillis());
        Map<String, String> kafka = new HashMap<>(wire.kafka());
        long call = Math.max(attempt, millis(kafka, REQUEST_TIMEOUT).orElse(0));
        long request = Math.min(attempt / 2, millis(kafka, CALL_TIMEOUT).orElse(attempt));
        kafka.putIfAbsent(CALL_TIMEOUT, Long.toString(call));
        kafka.putIfAbsent(REQUEST_TIMEOUT, Long.toString(request));
        kafka.putIfAbsent("socket.connection.setup.timeout.ms", Long.toString(attempt / 2));
        Map<String, String> registry = new HashMap<>(wire.registry());
        registry.putIfAbsent("http.connect.timeout.ms", Long.toString(attempt));
        registry.putIfAbsent("http.read.timeout.ms", Long.toString(attempt));
        return new WireSettings(kafka, registry, wire.topicPrefix());
    }

    /** As set; empty where it is not, or is no number, of which the client complains itself. */
    private static OptionalLong millis(Map<String, String> kafka, String name) {
        try {
            return OptionalLong.of(Integer.parseInt(kafka.getOrDefault(name, "").strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** @throws IllegalArgumentException that says, as the end of a sentence, what the patience must be */
    static Duration patience(Optional<String> text) {
        try {
            Duration patience = text.map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .map(Duration::parse)
                    .orElse(DEFAULT_PATIENCE);
            if (!patience.isNegative()) {
                return patience;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                PATIENCE + " is \"" + text.orElse("") + "\" and must be a time such as PT2M");
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(
                        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))));
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
