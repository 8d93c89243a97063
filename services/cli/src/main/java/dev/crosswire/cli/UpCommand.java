package dev.crosswire.cli;

import dev.crosswire.local.Endpoints;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything on this machine and supervises it until Ctrl-C. */
@Command(
        name = "up",
        description = "Starts everything on this machine, one process each, and supervises it until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Mixin
    private PortOptions ports;

    @Option(names = "--demo", description = "Also ingests the sample articles, dated relative to now.")
    private boolean demo;

    @Override
    public Integer call() {
        StackSettings settings = StackSettings.everything(data.folder().path()).withPorts(ports.ports());
        try (LocalStack stack = LocalStack.open(settings)) {
            // Ctrl-C, SIGTERM and the end of the terminal come this way at any moment, also during the start.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop-stack"));
            stack.start(Terminal::tick);
            sayWhere(stack.endpoints());
            if (demo) {
                new Demo(stack.endpoints(), data.folder().path()).run();
            }
            Terminal.say("Press Ctrl-C to stop.");
            Optional<String> failure = stack.awaitFailure();
            if (failure.isEmpty()) {
                return 0;
            }
            Terminal.say(failure.get() + " Everything else is being stopped; the data is intact.");
        }
        return 1;
    }

    private void stop(LocalStack stack) {
        if (!stack.isClosed()) {
            Terminal.say("Stopping.");
            stack.close();
            Terminal.say("Stopped; the data stays in " + data.folder().path() + ".");
        }
    }

    private static void sayWhere(Endpoints endpoints) {
        endpoints.page().ifPresent(page -> Terminal.answer("Alerts    " + page));
        Terminal.answer("Articles  POST " + endpoints.uri(Part.INGEST) + "/api/v1/articles");
        Terminal.answer("Checker   " + endpoints.uri(Part.CHECKER) + "/health");
        Terminal.answer("Kafka     " + endpoints.bootstrapServers());
        Terminal.answer("Registry  " + endpoints.registryUrl());
    }
}
