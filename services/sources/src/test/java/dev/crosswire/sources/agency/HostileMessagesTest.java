package dev.crosswire.sources.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.sources.UnreadableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMessagesTest {

    private static final String DTD_SENTENCE = "has a DOCTYPE or entities";

    @TempDir
    private Path folder;

    @Test
    void refusesEntitiesThatGrow() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE newsItem [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 40; level++) {
            dtd.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(level, level - 1, level - 1));
        }
        String xml = dtd + "]>" + NewsMlTest.item("urn:x:1", "1", "", "<inlineData>&a39;</inlineData>");

        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(DTD_SENTENCE);
    }

    @Test
    void readsNoFileThatAnEntityNames() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String xml = "<!DOCTYPE newsItem [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>"
                + NewsMlTest.item("urn:x:1", "1", "", "<inlineData>&s;</inlineData>");

        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(DTD_SENTENCE)
                .hasMessageNotContaining("the secret");
    }

    @Test
    void asksNoServerForADoctype() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String xml = "<!DOCTYPE newsItem SYSTEM \"http://127.0.0.1:" + server.getLocalPort() + "/n.dtd\">"
                    + NewsMlTest.item("urn:x:1", "1", "", "<inlineData>One.</inlineData>");

            assertThatThrownBy(() -> read(xml)).isInstanceOf(UnreadableException.class);

            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAMillionLevels() {
        String json = "[".repeat(1_000_000);
        String objects = "{\"uri\":\"a\",\"headline\":".repeat(400_000);
        String xml = "<newsItem guid=\"a\">" + "<a>".repeat(1_000_000);

        for (String document : new String[] {json, objects, xml}) {
            assertThatThrownBy(() -> read(document)).isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void refusesMoreThanOneMessageHolds() {
        String item = NinjsTest.text("a", "\"version\": 1");
        String many = "[" + (item + ",").repeat(AgencyReader.MOST_ITEMS) + item + "]";
        String small = "[" + "{},".repeat(3_000_000) + "{}]";
        String elements = "<newsItem guid=\"a\">" + "<a/>".repeat(200_000) + "</newsItem>";

        assertThatThrownBy(() -> read(many))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("wire holds more than 2000 items; send it in parts.");
        assertThatThrownBy(() -> read(small)).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> read(elements))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("100000 elements");
        assertThatThrownBy(() -> AgencyReader.read(new byte[AgencyReader.MOST_BYTES + 1], "big"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("big has ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{}",
                "{",
                "{\"uri\": 1}",
                "{} {}",
                "<",
                "<rss/>",
                "<newsItem",
                "<newsItem>",
                "<html><body>Hello</body></html>",
                "plain words",
                "{\"source\":\"s\",\"title\":\"t\",\"publishedAt\":\"2026-01-01T00:00:00Z\",\"text\":\"x\"}",
                "<newsItem guid='a'>&undeclared;</newsItem>"
            })
    void saysInOneSentenceWhatIsNoMessage(String document) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.sentence())
                                .startsWith("wire ")
                                .endsWith(".")
                                .doesNotContain("\n"));
    }

    @Test
    void writesNoForgedLineIntoASentence() throws UnreadableException {
        AgencyMessage message =
                read(NinjsTest.text("a\\n2026-01-01 ERROR all is lost\\u202e", "\"pubstatus\": \"x\\r\\ny\""));

        assertThat(message.skipped())
                .containsExactly(
                        "Item 1 (urn:x:a?2026-01-01 ERROR all is lost?) has the status x??y, which does not allow to publish it.");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void throwsNothingElseForBytesThatAreDamaged(String message) {
        byte[] whole = message.getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit <= random.nextInt(4); hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(AgencyReader.read(damaged, "wire").items()).hasSizeLessThanOrEqualTo(2);
            } catch (UnreadableException e) {
                assertThat(e.sentence()).startsWith("wire ");
            }
        }
    }

    static Stream<String> messages() {
        return Stream.of(
                "[" + NinjsTest.text("a", "\"version\": 1") + ","
                        + NinjsTest.text("b", "\"bodies\": [{\"value\": \"x\"}]") + "]",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + NewsMlTest.item(
                                "urn:x:1", "1", "<pubStatus qcode=\"stat:usable\"/>", "<inlineData>One.</inlineData>"));
    }

    private static AgencyMessage read(String document) throws UnreadableException {
        return AgencyReader.read(document.getBytes(StandardCharsets.UTF_8), "wire");
    }
}
