package dev.crosswire.cli.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crosswire.vitals.Build;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a service answers, is ready, and is of the same build as this command. */
final class ServiceCheck implements Check {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BUILD =
            Pattern.compile("(?m)^crosswire_build_info\\{commit=\"([^\"]{0,80})\",version=\"([^\"]{0,80})\"");
    private static final int OK = 200;
    private static final int NOT_READY = 503;

    private final String name;
    private final URI address;
    private final Build own;
    private final String log;

    /**
     * @param name one word: "checker"
     * @param log where it tells more, as the end of a sentence: "its log is /…/checker.log"
     */
    ServiceCheck(String name, URI address, Build own, String log) {
        this.name = name;
        this.address = address;
        this.own = own;
        this.log = log;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Look> look() throws InterruptedException {
        HttpLook answer;
        try {
            answer = HttpLook.at(address.resolve("/health/readiness"), Optional.empty());
        } catch (IOException e) {
            return List.of(Look.fault(
                    "Nothing answers at " + address + " (" + Causes.of(e) + ").",
                    "Start it, or correct its address; " + log + "."));
        }
        return switch (answer.status()) {
            case OK -> List.of(build());
            case NOT_READY -> List.of(notReady(answer));
            default ->
                List.of(Look.fault(
                        "What answers at " + address + " is not the " + name + ": it says " + answer.status()
                                + " when asked for its health.",
                        "Correct its address."));
        };
    }

    private Look notReady(HttpLook answer) {
        String reason = reason(answer.body());
        return reason.isEmpty()
                ? Look.fault(
                        "It answers 503 at " + address + " and gives no reason.", "Look into its log; " + log + ".")
                : Look.fault("It is not ready: " + reason, "Wait if it has just started; else " + log + ".");
    }

    private static String reason(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer.path("reason").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private Look build() throws InterruptedException {
        try {
            Matcher found = BUILD.matcher(HttpLook.at(address.resolve("/prometheus"), Optional.empty())
                    .body());
            if (!found.find()) {
                return Look.ok("Ready at " + address + ".");
            }
            Build its = new Build(found.group(2), found.group(1));
            return its.equals(own)
                    ? Look.ok("Ready at " + address + ", " + words(its) + ".")
                    : Look.warning(
                            "It is " + words(its) + " at " + address + ", and this command is " + words(own) + ".",
                            "Restart what is older, or use the command of that version.");
        } catch (IOException e) {
            return Look.ok("Ready at " + address + ".");
        }
    }

    private static String words(Build build) {
        return "version " + build.version() + " (" + build.commit() + ")";
    }
}
