package dev.crosswire.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.local.Endpoints;
import dev.crosswire.local.Part;
import dev.crosswire.local.Probes;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what runs on a folder; exits with 0 if all of it is ready. */
@Command(
        name = "status",
        description = "Says what runs, where, and whether it is ready; exits with 1 if not all of it is.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Optional<Endpoints> endpoints =
                data.folder().endpoints().filter(it -> it.supervisor().running().isPresent());
        ObjectNode answer = JSON.createObjectNode();
        boolean ready = endpoints.isPresent();
        answer.put("data", data.folder().path().toString());
        answer.put("state", endpoints.map(it -> it.state().name()).orElse("STOPPED"));
        endpoints.flatMap(Endpoints::page).ifPresent(page -> answer.put("page", page));
        endpoints.ifPresent(
                it -> answer.put("bootstrapServers", it.bootstrapServers()).put("registryUrl", it.registryUrl()));
        ObjectNode processes = answer.putObject("processes");
        for (Part part : Part.values()) {
            Optional<Endpoints.Running> running = endpoints.flatMap(it -> it.of(part));
            boolean up = running.map(Probes::isUp).orElse(false);
            ready &= up;
            ObjectNode entry = processes.putObject(part.label()).put("up", up);
            running.ifPresent(it -> entry.put("url", it.url())
                    .put("port", it.port())
                    .put("pid", it.process().pid())
                    .put("log", it.log()));
        }
        answer.put("ready", ready);
        if (json) {
            Terminal.answer(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else {
            print(answer);
        }
        return ready ? 0 : 1;
    }

    private static void print(ObjectNode answer) {
        if (answer.path("state").asText().equals("STOPPED")) {
            Terminal.say("No stack runs on " + answer.path("data").asText() + ": start it with `crosswire up`.");
            return;
        }
        answer.path("processes")
                .properties()
                .forEach(entry -> Terminal.answer(String.format(
                        Locale.ROOT,
                        "%-9s %-5s %-28s pid %s",
                        entry.getKey(),
                        entry.getValue().path("up").asBoolean() ? "up" : "down",
                        entry.getValue().path("url").asText("-"),
                        entry.getValue().path("pid").asText("-"))));
        if (answer.has("page")) {
            Terminal.answer("page      " + answer.path("page").asText());
        }
    }
}
