package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.access.Accounts;
import dev.crosswire.access.AccountsFile;
import dev.crosswire.access.Right;
import dev.crosswire.access.Role;
import dev.crosswire.access.StatedAccounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of accounts, kept from a terminal or a script. */
class AccountCommandTest {

    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(words, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void addsAUserWithThePasswordFromStandardInput() throws Exception {
        assertThat(run("a long password\n", "add", "anna", "--role", "editor")).isZero();

        Accounts accounts = new AccountsFile(file()).read();
        assertThat(accounts.user("anna").orElseThrow().role()).isEqualTo(Role.EDITOR);
        assertThat(accounts.user("anna").orElseThrow().password().isOf("a long password".toCharArray()))
                .isTrue();
        assertThat(Files.readString(file())).doesNotContain("a long password");
        assertThat(said()).isEqualTo("anna may sign in as editor.");
    }

    @Test
    void refusesAPasswordThatIsTooShort() {
        assertThat(run("short\n", "add", "anna", "--role", "editor")).isEqualTo(1);
        assertThat(said()).isEqualTo("The password has 5 characters and needs 12 to 1024: choose another one.");
        assertThat(Files.exists(file())).isFalse();
    }

    @Test
    void printsATokenOnceAndKeepsItsDigest() throws Exception {
        assertThat(run("", "token", "feed", "--scope", "ingest,read")).isZero();
        String token = answers.toString(StandardCharsets.UTF_8).strip();

        assertThat(new AccountsFile(file()).read().tokenOf(token).orElseThrow().scopes())
                .containsExactlyInAnyOrder(Right.INGEST, Right.READ);
        assertThat(Files.readString(file())).doesNotContain(token);
    }

    @Test
    void listsAndRemovesWithoutAnySecret() {
        run("a long password\n", "add", "anna", "--role", "viewer");
        run("", "token", "feed", "--scope", "ingest");
        answers.reset();

        assertThat(run("", "list")).isZero();
        assertThat(answers.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("user\tanna\tviewer", "token\tfeed\tingest");
        assertThat(run("", "remove", "anna")).isZero();
        words.reset();
        assertThat(run("", "remove", "anna")).isEqualTo(1);
        assertThat(said()).isEqualTo("There is no account anna: `crosswire account list` shows those there are.");
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        assertThat(run("", "token", "feed", "--scope", "everything")).isEqualTo(2);
        assertThat(said()).startsWith("The scopes are read, act and ingest, divided by commas.");
        words.reset();
        assertThat(run("a long password\n", "add", "<b>", "--role", "viewer")).isEqualTo(1);
        assertThat(said()).startsWith("The name \"<b>\" cannot be used: a name is 1 to 80 letters");
        words.reset();
        assertThat(run("", "list")).isEqualTo(1);
        assertThat(said()).contains("is not there: make it with `crosswire account add");
    }

    @Test
    void makesTheFileOfSecretsForComposeAndKeepsOneThatIsThere() throws Exception {
        Path file = folder.resolve("compose.env");

        assertThat(runAlone("compose-env", file.toString())).isZero();

        Map<String, String> values = values(file);
        Accounts accounts = new StatedAccounts(values.getOrDefault("CROSSWIRE_ACCESS_ACCOUNTS", "")).read();
        String password = values.getOrDefault("CROSSWIRE_ADMIN_PASSWORD", "");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(accounts.user("admin").orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(accounts.user("admin").orElseThrow().password().isOf(password.toCharArray()))
                .isTrue();
        assertThat(accounts.tokenOf(values.getOrDefault("CROSSWIRE_TOKEN", ""))
                        .orElseThrow()
                        .scopes())
                .containsExactlyInAnyOrder(Right.INGEST, Right.READ);
        assertThat(said()).contains(file.toString(), "CROSSWIRE_ADMIN_PASSWORD").doesNotContain(password);

        String before = Files.readString(file);
        words.reset();
        assertThat(runAlone("compose-env", file.toString())).isEqualTo(1);
        assertThat(said()).startsWith(file + " is there already");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(runAlone("compose-env", "--force", file.toString())).isZero();
        assertThat(values(file).values()).doesNotContainAnyElementsOf(values.values());
    }

    private static Map<String, String> values(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("='|'$", -1))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private Path file() {
        return folder.resolve("accounts");
    }

    private String said() {
        return words.toString(StandardCharsets.UTF_8).strip();
    }

    private int run(String input, String... arguments) {
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        List<String> all = new ArrayList<>(List.of("account"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--file", file().toString()));
        return execute(all);
    }

    private int runAlone(String... arguments) {
        List<String> all = new ArrayList<>(List.of("account"));
        all.addAll(List.of(arguments));
        return execute(all);
    }

    private int execute(List<String> arguments) {
        return Crosswire.commandLine()
                .setErr(new PrintWriter(words, true, StandardCharsets.UTF_8))
                .execute(arguments.toArray(String[]::new));
    }
}
