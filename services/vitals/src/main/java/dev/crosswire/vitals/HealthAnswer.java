package dev.crosswire.vitals;

import java.util.Optional;

/**
 * What a service answers to whoever supervises it: {@code {"status":"UP"}}, or {@code DOWN} with a reason in one sentence.
 *
 * @param status of HTTP: 200 or 503
 * @param json the body
 */
public record HealthAnswer(int status, String json) {

    /** Lives and is ready. */
    public static final String OVERALL = "/health";

    /** Lives; if not, it should be restarted. */
    public static final String LIVENESS = "/health/liveness";

    /** Is ready: does its work and has caught up; if not, it should be left alone and given no work. */
    public static final String READINESS = "/health/readiness";

    private static final int UP = 200;
    private static final int DOWN = 503;

    /** The answer at a path; empty where the path asks for no health. */
    public static Optional<HealthAnswer> at(String path, Health health) {
        return switch (path) {
            case OVERALL -> Optional.of(of(health.ailment().or(health::obstacle)));
            case LIVENESS -> Optional.of(of(health.ailment()));
            case READINESS -> Optional.of(of(health.ailment().or(health::obstacle)));
            default -> Optional.empty();
        };
    }

    private static HealthAnswer of(Optional<String> reason) {
        return reason.map(it -> new HealthAnswer(DOWN, "{\"status\":\"DOWN\",\"reason\":\"" + escaped(it) + "\"}"))
                .orElseGet(() -> new HealthAnswer(UP, "{\"status\":\"UP\"}"));
    }

    private static String escaped(String sentence) {
        StringBuilder json = new StringBuilder();
        sentence.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
            } else if (letter < ' ') {
                json.append(String.format("\\u%04x", letter));
            } else {
                json.append((char) letter);
            }
        });
        return json.toString();
    }
}
