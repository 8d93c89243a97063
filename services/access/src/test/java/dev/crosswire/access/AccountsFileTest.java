package dev.crosswire.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsFileTest {

    private static final String HASH = PasswordHash.of("a long password".toCharArray(), PasswordHash.FEWEST_ITERATIONS)
            .text();
    private static final String DIGEST = "sha256$" + "0".repeat(64);

    @TempDir
    private Path folder;

    private Path path;
    private AccountsFile file;

    @BeforeEach
    void nameAFile() {
        path = folder.resolve("accounts");
        file = new AccountsFile(path);
    }

    @Test
    void readsUsersAndTokensPastCommentsAndEmptyLines() throws IOException {
        write("# the night desk", "", "  user  anna\teditor " + HASH, "token feed ingest,read " + DIGEST);

        Accounts accounts = file.read();

        assertThat(accounts.user("anna").orElseThrow().role()).isEqualTo(Role.EDITOR);
        assertThat(accounts.user("anna").orElseThrow().password().isOf("a long password".toCharArray()))
                .isTrue();
        assertThat(accounts.tokens())
                .containsExactly(new Token("feed", Set.of(Right.INGEST, Right.READ), "0".repeat(64)));
        assertThat(accounts.user("feed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'user anna editor', a line is",
        "'person anna editor HASH', a line is",
        "'user anna chief HASH', 'the role of a user is viewer, editor or admin'",
        "'user anna Editor HASH', the role of a user is",
        "'user anna editor secret', its password hash is not of the form",
        "'user .anna editor HASH', a name is 1 to 80 letters",
        "'user a,b editor HASH', a name is",
        "'user <b> editor HASH', a name is",
        "'token bot everything DIGEST', 'the scopes of a token are read, act and ingest'",
        "'token bot administer DIGEST', the scopes of a token are",
        "'token bot read 0000', 'a token is kept as sha256$'",
        "'token bot read sha256$zz', 'a token is kept as sha256$'",
        "'token first read DIGEST', the name first is there already",
        "'token other read DIGEST', the same token is there under another name"
    })
    void saysWhichLineCannotBeUsedAndWhyInOneSentence(String line, String reason) throws IOException {
        write(
                "# first line",
                "token first read " + DIGEST,
                line.replace("HASH", HASH).replace("DIGEST", DIGEST));

        assertThatThrownBy(file::read)
                .isInstanceOf(UnusableAccountsException.class)
                .hasMessageStartingWith("Line 3 of " + path + " cannot be used: ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".")
                .message()
                .doesNotContain(HASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-rw----", "rw-----w-"})
    void refusesAFileThatOthersCanReadOrChange(String permissions) throws IOException {
        write("user anna editor " + HASH);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(file::read)
                .hasMessage("The accounts file " + path + " is open to others (" + permissions
                        + "): close it with `chmod 600 " + path + "`.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rw-r-----", "r--r-----"})
    void takesAFileThatItsOwnerAndItsGroupRead(String permissions) throws IOException {
        write("user anna editor " + HASH);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));

        assertThat(file.read().users()).hasSize(1);
    }

    @Test
    void looksAtWhatALinkLeadsTo() throws IOException {
        write("user anna editor " + HASH);
        Path link = Files.createSymbolicLink(folder.resolve("link"), path);

        assertThat(new AccountsFile(link).read().users()).hasSize(1);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(new AccountsFile(link)::read).hasMessageContaining("is open to others");
    }

    @Test
    void saysHowToMakeAFileThatIsNotThere() {
        assertThatThrownBy(file::read)
                .hasMessage(
                        "The accounts file " + path + " is not there: make it with `crosswire account add NAME --role"
                                + " admin --file " + path + "`.");
        assertThatThrownBy(file::stamp).hasMessageContaining("is not there");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Files.write(path, new byte[] {'u', (byte) 0xff, (byte) 0xfe});
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(file::read).hasMessageContaining("it must be UTF-8 text");
    }

    @Test
    void writesAFileThatOnlyItsOwnerReadsAndKeepsItsComments() throws IOException {
        User anna = new User("anna", Role.VIEWER, PasswordHash.of("one long password".toCharArray()));
        file.put(anna);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");

        Files.writeString(path, "# night desk\n" + Files.readString(path) + "# the end\n");
        file.put(new User("anna", Role.ADMIN, anna.password()));
        file.put(new Token("feed", Set.of(Right.INGEST), "1".repeat(64)));

        assertThat(Files.readAllLines(path))
                .containsExactly(
                        "# night desk",
                        "user anna admin " + anna.password().text(),
                        "# the end",
                        "token feed ingest sha256$" + "1".repeat(64));
        assertThat(file.remove("anna")).isTrue();
        assertThat(file.remove("anna")).isFalse();
        assertThat(file.read().users()).isEmpty();
        assertThat(file.read().tokens()).hasSize(1);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(path);
        }
    }

    @Test
    void givesNoNameToAUserAndATokenBoth() {
        file.put(new Token("feed", Set.of(Right.INGEST), "1".repeat(64)));

        assertThatThrownBy(() -> file.put(new User("feed", Role.VIEWER, PasswordHash.ofNobody())))
                .hasMessage("The name feed is that of a token in " + path + ": choose another one.");
        assertThatThrownBy(() -> file.put(new User("a\nuser b", Role.VIEWER, PasswordHash.ofNobody())))
                .hasMessageContaining("cannot be used: a name is");
    }

    @Test
    void findsATokenByItsText() {
        String text = TokenText.fresh();
        file.put(new Token("feed", Set.of(Right.INGEST), TokenText.digest(text)));

        assertThat(text).startsWith("crosswire_").hasSize("crosswire_".length() + 43);
        assertThat(file.read().tokenOf(text).orElseThrow().name()).isEqualTo("feed");
        assertThat(file.read().tokenOf(text + "x")).isEmpty();
        assertThat(file.read().tokenOf("")).isEmpty();
    }

    private void write(String... lines) throws IOException {
        Files.write(path, List.of(lines));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }
}
