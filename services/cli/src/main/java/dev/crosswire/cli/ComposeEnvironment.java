package dev.crosswire.cli;

import dev.crosswire.access.PasswordHash;
import dev.crosswire.access.Right;
import dev.crosswire.access.Role;
import dev.crosswire.access.StatedAccounts;
import dev.crosswire.access.Token;
import dev.crosswire.access.TokenText;
import dev.crosswire.access.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/**
 * What {@code docker-compose.yml} takes from the file {@code .env} beside it: secrets for people, which no service is
 * given, and what services keep of them. Values stand in single quotes, in which no reader of such files looks for
 * variables; none of them has one.
 *
 * @param password of the user {@code admin} of the page
 * @param token of the program {@code feed}, which may post articles and read alerts
 * @param grafanaPassword of the user {@code admin} of Grafana
 */
record ComposeEnvironment(String password, String token, String grafanaPassword) {

    static final String USER = "admin";
    static final String PROGRAM = "feed";

    /** With new secrets. */
    static ComposeEnvironment fresh() {
        return new ComposeEnvironment(TokenText.random(), TokenText.fresh(), TokenText.random());
    }

    String text() {
        String accounts = StatedAccounts.of(
                        List.of(new User(USER, Role.ADMIN, PasswordHash.of(password.toCharArray()))),
                        List.of(new Token(PROGRAM, Set.of(Right.INGEST, Right.READ), TokenText.digest(token))))
                .text();
        return """
            # What docker-compose.yml needs, made by `scripts/crosswire account compose-env`. Keep it to yourself.

            # The page, http://127.0.0.1:8080/alerts: sign in as %s with this password.
            CROSSWIRE_ADMIN_PASSWORD='%s'

            # For programs, as "Authorization: Bearer …"; `scripts/crosswire ingest` takes it from the environment.
            CROSSWIRE_TOKEN='%s'

            # All that the services are given of both: hashes.
            CROSSWIRE_ACCESS_ACCOUNTS='%s'

            # Grafana of the profile obs, http://127.0.0.1:3000: sign in as admin with this password.
            GRAFANA_ADMIN_PASSWORD='%s'
            """.formatted(USER, password, token, accounts, grafanaPassword);
    }

    /** Writes the file for its owner only; it is there whole or not at all. */
    void write(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        // A temporary file is its owner's only, where the file system knows owners.
        Path written = Files.createTempFile(target.getParent(), ".env", ".tmp");
        try {
            Files.writeString(written, text(), StandardCharsets.UTF_8);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Without the secrets: this may land in a log. */
    @Override
    public String toString() {
        return "secrets for docker-compose.yml";
    }
}
