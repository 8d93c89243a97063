package dev.crosswire.journey.observed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.journey.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is asked of the metrics by what is deployed beside the services: the expressions of dashboard and rules. */
final class Deployed {

    static final Path PROMETHEUS = SourceTree.root().resolve("deploy/prometheus");
    static final Path DASHBOARD = SourceTree.root().resolve("deploy/grafana/crosswire-dashboard.json");

    private static final Pattern RECORDED = Pattern.compile("(?m)^ *- record: (\\S+)$");

    /** {@code expr:} with the rest of its line, or with the deeper lines of a block. */
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^( *)expr: (?:\\|\\n((?:\\1 +.*\\n)+)|(.+)$)");

    private Deployed() {}

    /** One expression and where it stands. */
    record Expression(String place, String text) {}

    static List<Expression> ofTheRules() throws IOException {
        return EXPRESSION
                .matcher(Files.readString(PROMETHEUS.resolve("rules.yml")))
                .results()
                .map((MatchResult it) -> new Expression("rules.yml", it.group(2) == null ? it.group(3) : it.group(2)))
                .toList();
    }

    /** Names that the rules record. */
    static List<String> recorded() throws IOException {
        return RECORDED.matcher(Files.readString(PROMETHEUS.resolve("rules.yml")))
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    static JsonNode dashboard() throws IOException {
        return new ObjectMapper().readTree(Files.readString(DASHBOARD));
    }

    static List<Expression> ofTheDashboard() throws IOException {
        List<Expression> expressions = new ArrayList<>();
        for (JsonNode panel : dashboard().get("panels")) {
            for (JsonNode target : panel.path("targets")) {
                expressions.add(new Expression(
                        panel.get("title").asText(), target.get("expr").asText()));
            }
        }
        return expressions;
    }
}
