package dev.crosswire.alerts.push;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** What an Alertmanager wants to be shown; read from a file every time, since mounted secrets change under a program. */
@FunctionalInterface
interface Credentials {

    int LONGEST = 8_192;

    /** None are asked for. */
    Credentials NONE = Optional::empty;

    /**
     * The value of the header Authorization.
     *
     * @throws IOException with one sentence that tells nothing of the secret
     */
    Optional<String> header() throws IOException;

    /** @throws IllegalArgumentException if the file cannot be used now */
    static Credentials bearer(String setting, Path file) {
        return checked(() -> {
            String token = line(setting, file);
            if (token.chars().anyMatch(unit -> unit <= ' ' || unit > '~')) {
                throw new IOException(
                        "The file that " + setting
                                + " names must hold a token of ASCII characters without spaces: write the token alone into it.");
            }
            return Optional.of("Bearer " + token);
        });
    }

    /** @throws IllegalArgumentException if the file cannot be used now, or does not hold a name, a colon and a password */
    static Credentials basic(String setting, Path file) {
        return checked(() -> {
            String line = line(setting, file);
            if (line.indexOf(':') < 1) {
                throw new IOException(
                        "The file that " + setting + " names must hold one line, a name, a colon and a password.");
            }
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static Credentials checked(Credentials credentials) {
        try {
            credentials.header();
            return credentials;
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static String line(String setting, Path file) throws IOException {
        String text;
        try {
            if (Files.size(file) > LONGEST) {
                throw new IOException("it is longer than " + LONGEST + " bytes");
            }
            text = Files.readString(file).strip();
        } catch (IOException e) {
            throw new IOException(
                    "The file that " + setting + " names cannot be read (" + file
                            + "): let the service's user read it, or name another.",
                    e);
        }
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IOException("The file that " + setting + " names must hold one line and nothing else (" + file
                    + "): write the secret into it.");
        }
        return text;
    }
}
