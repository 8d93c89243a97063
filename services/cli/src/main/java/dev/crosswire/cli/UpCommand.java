package dev.crosswire.cli;

import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.local.Endpoints;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.nio.file.Path;
import java.time.Instant;
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

    @Option(
            names = "--demo",
            arity = "0..1",
            fallbackValue = "fast",
            paramLabel = "live",
            description =
                    "Also ingests the sample articles, dated relative to now; with --demo=live one by one, over two"
                            + " minutes.")
    private Optional<DemoPace> demo = Optional.empty();

    @Override
    public Integer call() {
        Path folder = data.folder().path();
        // Read before anything runs: the demo's rates are of the day on which its articles were first posted.
        Optional<Instant> posted = demo.map(pace -> Demo.postedAt(folder));
        StackSettings all = StackSettings.everything(folder).withPorts(ports.ports());
        StackSettings settings = posted.map(at -> new DemoSettings(folder, at, Settings.ofThisProcess()).on(all))
                .orElse(all);
        try (LocalStack stack = LocalStack.open(settings)) {
            // Ctrl-C, SIGTERM and the end of the terminal come this way at any moment, also during the start.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop-stack"));
            stack.start(Terminal::tick);
            sayWhere(stack.endpoints());
            if (demo.isPresent() && demo.get() == DemoPace.FAST) {
                new Demo(stack.endpoints(), folder).run(posted.orElseThrow(), DemoPace.FAST);
            }
            Terminal.say("Press Ctrl-C to stop.");
            if (demo.isPresent() && demo.get() == DemoPace.LIVE) {
                replayBeside(new Demo(stack.endpoints(), folder), posted.orElseThrow());
            }
            Optional<String> failure = stack.awaitFailure();
            if (failure.isEmpty()) {
                return 0;
            }
            Terminal.say(failure.get() + " Everything else is being stopped; the data is intact.");
        }
        return 1;
    }

    /** While the articles come in, a part of the stack that fails is noticed as at any other time. */
    private static void replayBeside(Demo demo, Instant posted) {
        Thread.ofPlatform().daemon().name("live-demo").start(() -> {
            try {
                demo.run(posted, DemoPace.LIVE);
            } catch (CommandFailedException e) {
                Terminal.say(String.valueOf(e.getMessage()));
            }
        });
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
