package dev.crosswire.local;

import java.nio.file.Path;
import java.util.List;

/** Supervises tiny services in a process of its own, so that tests can end that process in every way. */
public final class TinySupervisor {

    private TinySupervisor() {}

    /** @param arguments data folder, bootstrap servers, registry, and what {@code /health} of the alerts answers */
    public static void main(String[] arguments) {
        StackSettings settings = SupervisionTest.settings(Path.of(arguments[0]), arguments[1], arguments[2])
                .withArguments(Part.ALERTS, List.of("-Dtiny.health=" + arguments[3]));
        LocalStack stack = LocalStack.open(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start(StartListener.QUIET);
        stack.awaitFailure();
    }
}
