package dev.crosswire.cli;

import dev.crosswire.local.Leftovers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the stack that runs on a folder, from another terminal; that none runs is as good. */
@Command(name = "down", description = "Stops what up started.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    /** The supervisor gives each of three stages ten seconds before it kills. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        boolean ran = Leftovers.stop(data.folder(), PATIENCE);
        Terminal.say((ran ? "Stopped; the data stays in " : "Nothing runs on ")
                + data.folder().path() + ".");
        return 0;
    }
}
