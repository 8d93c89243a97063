package dev.crosswire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the file of secrets that docker-compose.yml reads. */
@Command(
        name = "compose-env",
        description = {
            "Makes the file .env that docker-compose.yml reads: an account and a token with new secrets.",
            "The services are given hashes only; the file is for its owner only and is not committed."
        },
        mixinStandardHelpOptions = true)
final class AccountComposeEnvCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Where to write it; by default .env beside docker-compose.yml.")
    private @Nullable Path file;

    @Option(names = "--force", description = "Replaces a file that is there, with new secrets.")
    private boolean force;

    @Override
    public Integer call() {
        Path target = file == null ? Path.of(System.getProperty("crosswire.home", ""), ".env") : file;
        if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new CommandFailedException(Printable.of(target.toString())
                    + " is there already, and new secrets would keep out whoever uses those in it: name another file,"
                    + " or say --force.");
        }
        try {
            ComposeEnvironment.fresh().write(target);
        } catch (IOException e) {
            throw new CommandFailedException(
                    Printable.of(target.toString()) + " cannot be written (" + e
                            + "): see that its folder is there and can be written.",
                    e);
        }
        Terminal.say("The secrets are in " + Printable.of(target.toString()) + ", which only you can read.");
        Terminal.say(
                "Start the containers with `docker compose up -d`, then sign in at http://127.0.0.1:8080/alerts as "
                        + ComposeEnvironment.USER + " with its CROSSWIRE_ADMIN_PASSWORD.");
        Terminal.say("Programs that post articles to http://127.0.0.1:8081 send its CROSSWIRE_TOKEN.");
        return 0;
    }
}
