package dev.crosswire.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sources that fail or are silent, as the alerts service knows of them. */
final class SourcesCheck implements Check {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_NAMED = 5;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final URI alerts;
    private final Optional<String> token;

    SourcesCheck(URI alerts, Optional<String> token) {
        this.alerts = alerts;
        this.token = token;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<String> needs() {
        return List.of("alerts");
    }

    @Override
    public List<Look> look() throws IOException, InterruptedException {
        HttpLook answer = HttpLook.at(alerts.resolve("/api/v1/sources"), token);
        return switch (answer.status()) {
            case OK -> judge(JSON.readTree(answer.body()).path("sources"));
            case UNAUTHORIZED, FORBIDDEN ->
                List.of(Look.notChecked(
                        "The alerts service tells of the sources to those with an account only.",
                        "Put a token into CROSSWIRE_TOKEN, as `crosswire account token` prints one."));
            default ->
                List.of(Look.fault(
                        "The alerts service answered " + answer.status() + " when asked for the sources.",
                        "Look into its log."));
        };
    }

    private static List<Look> judge(JsonNode sources) {
        List<Look> looks = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        int failing = 0;
        for (JsonNode source : sources) {
            String id = source.path("id").asText();
            JsonNode status = source.path("status");
            String error = status.path("error").asText("");
            if (!status.path("error").isNull() && !error.isEmpty()) {
                failing++;
                if (failing <= MOST_NAMED) {
                    looks.add(Look.warning(
                            id + " fails since " + status.path("errorSince").asText("?") + ": " + error,
                            "Try it with `crosswire sources check`, and correct the list of sources."));
                }
            } else if (status.path("silent").asBoolean()) {
                silent.add(id);
            }
        }
        if (failing > MOST_NAMED) {
            looks.add(Look.warning(
                    failing - MOST_NAMED + " more sources fail.",
                    "The page /sources of the alerts service lists them."));
        }
        if (!silent.isEmpty()) {
            looks.add(Look.warning(
                    "Silent for longer than their habit explains: " + Names.of(silent) + ".",
                    "Look whether they still publish, and where."));
        }
        if (looks.isEmpty()) {
            looks.add(Look.ok(
                    sources.isEmpty() ? "None is known." : sources.size() + " known, none fails or is silent."));
        }
        return looks;
    }
}
