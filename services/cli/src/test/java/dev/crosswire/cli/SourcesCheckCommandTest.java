package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of sources, checked against a server that says what it is told to. */
@SuppressWarnings("NullAway.Init")
class SourcesCheckCommandTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "crosswire.fetch.contact", "desk@herald.example",
            "crosswire.fetch.allowed-networks", "127.0.0.0/8",
            "crosswire.fetch.requests-per-second", "1000",
            "crosswire.fetch.burst", "100");

    private static final String WORDS = "The harbour board said on Saturday that all twelve ferries are back in service"
            + " after the storm, and that tickets stay at four crowns until the end of the month.";

    @TempDir
    private Path folder;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private Answering server;
    private Spoken spoken;

    @BeforeEach
    void listen() throws IOException {
        SETTINGS.forEach(System::setProperty);
        server = new Answering(this::answer);
        spoken = new Spoken();
    }

    @AfterEach
    void listenNoMore() {
        spoken.close();
        server.close();
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty("crosswire.sources");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = pages.getOrDefault(path, "");
        Answering.answer(
                exchange, page.isEmpty() ? 404 : 200, page.startsWith("<html") ? "text/html" : "application/xml", page);
    }

    private int check(String list, String... options) throws IOException {
        Path file = folder.resolve("sources.yaml");
        Files.writeString(file, list);
        List<String> arguments = new ArrayList<>(
                List.of("sources", "check", "--data", folder.resolve("data").toString(), file.toString()));
        arguments.addAll(List.of(options));
        return spoken.run(arguments.toArray(String[]::new));
    }

    private static String feed(String... items) {
        return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>H</title>"
                + String.join("", items) + "</channel></rss>";
    }

    private String item(int number, Instant time, String more) {
        return "<item><guid>g" + number + "</guid><title>T" + number + "</title><link>" + server.address() + "/a"
                + number + "</link><pubDate>" + time.truncatedTo(ChronoUnit.SECONDS) + "</pubDate>" + more + "</item>";
    }

    private static String whole() {
        return "<content:encoded>&lt;p&gt;" + WORDS + "&lt;/p&gt;&lt;p&gt;" + WORDS + "&lt;/p&gt;</content:encoded>";
    }

    @Test
    void saysOfEachSourceInTheOrderOfTheListWhatItGave() throws IOException {
        Instant now = Instant.now();
        pages.put(
                "/whole",
                feed(
                        item(1, now.minus(Duration.ofHours(5)), whole()),
                        item(2, now.minus(Duration.ofMinutes(90).plusSeconds(20)), whole())));
        pages.put("/short", feed(item(3, now.minus(Duration.ofDays(3)), "<description>Short.</description>")));
        pages.put(
                "/a3",
                "<html><head><title>Leaders meet at the harbour</title></head><body><article><h1>Leaders meet at the harbour</h1><p>"
                        + WORDS + "</p></article></body>" + "</html>");
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), "Troops on the move");
        Files.writeString(inbox.resolve("b.txt.part"), "Troops on");

        int code = check("""
                - id: whole
                  address: %s/whole
                - id: short
                  address: %s/short
                - id: inbox
                  kind: folder
                  address: %s
                - id: lantern
                """.formatted(server.address(), server.address(), inbox));

        assertThat(spoken.answers())
                .containsExactly(
                        "whole\tfeed\tok\t2 items, newest 1 hour ago, whole texts in all.",
                        "short\tfeed\tok\t1 item, newest 3 days ago, whole texts in none; page of the newest read: "
                                + WORDS.length() + " characters.",
                        "inbox\tfolder\tok\tthe folder exists, 1 file waits.",
                        "lantern\tpost\tok\tnothing is fetched: its articles are posted.");
        assertThat(code).isZero();
        assertThat(spoken.words()).containsExactly("4 of 4 sources are in order.");
        assertThat(inbox.resolve("a.txt")).exists();
    }

    @Test
    void failsIfOneSourceFailsAndSaysWhy() throws IOException {
        pages.put("/page", "<html><body>Welcome</body></html>");
        pages.put("/short", feed(item(9, Instant.now(), "<description>Short.</description>")));
        int code =
                check("""
                - id: lantern
                - id: gone
                  address: %s/gone?key=secret
                - id: page
                  address: %s/page
                - id: pageless
                  address: %s/short
                - id: folder
                  kind: folder
                  address: %s
                """.formatted(server.address(), server.address(), server.address(), folder.resolve("missing")));

        assertThat(code).isEqualTo(1);
        assertThat(spoken.answers()).hasSize(5);
        assertThat(spoken.answers().get(0)).contains("\tok\t");
        assertThat(spoken.answers().get(1))
                .startsWith("gone\tfeed\tfailed\t")
                .contains("answered 404")
                .doesNotContain("secret");
        assertThat(spoken.answers().get(2)).startsWith("page\tfeed\tfailed\t").contains("is a page, not a feed");
        assertThat(spoken.answers().get(3))
                .startsWith("pageless\tfeed\tfailed\t1 item")
                .contains("no text from the page of the newest", "404");
        assertThat(spoken.answers().get(4)).contains("There is no folder");
        assertThat(spoken.words()).containsExactly("1 of 5 sources are in order.");
    }

    @Test
    void asksForNoPageWhereThatIsNotAllowed() throws IOException {
        pages.put("/short", feed(item(9, Instant.now(), "<description>Short.</description>")));
        assertThat(check("- id: short\n  address: " + server.address() + "/short\n  text: feed\n"))
                .isZero();
        assertThat(spoken.answers())
                .containsExactly("short\tfeed\tok\t1 item, newest less than a minute ago, whole texts in none.");
    }

    @Test
    void givesAnObjectALineToPrograms() throws IOException {
        pages.put("/whole", feed(item(1, Instant.now(), whole())));
        check("""
                - id: whole
                  address: %s/whole
                - id: gone
                  address: %s/gone
                """.formatted(server.address(), server.address()), "--json");
        ObjectMapper json = new ObjectMapper();
        JsonNode whole = json.readTree(spoken.answers().get(0));
        assertThat(whole.path("id").asText()).isEqualTo("whole");
        assertThat(whole.path("ok").asBoolean()).isTrue();
        assertThat(whole.path("items").asInt()).isEqualTo(1);
        assertThat(whole.path("wholeTexts").asInt()).isEqualTo(1);
        JsonNode gone = json.readTree(spoken.answers().get(1));
        assertThat(gone.path("ok").asBoolean()).isFalse();
        assertThat(gone.path("error").asText()).contains("404");
    }

    @Test
    void readsAnAgencysDocumentAtAnAddress() throws IOException {
        pages.put("/wire", """
                {"uri":"urn:wire:1","type":"text","pubstatus":"usable","versioncreated":"2026-01-06T18:00:00Z",
                 "headline":"Ferries return","body_text":"All twelve ferries are back in service."}
                """);
        assertThat(check("- id: wire\n  address: " + server.address() + "/wire\n"))
                .isZero();
        assertThat(spoken.answers()).singleElement().asString().startsWith("wire\tfeed\tok\t1 item, newest ");
    }

    @Test
    void saysWhatAForeignFeedHoldsWithoutObeyingIt() throws IOException {
        pages.put(
                "/feed",
                "<html><head><link rel='alternate' type='application/rss+xml'"
                        + " href='/x\u202e\u009b31m'></head><body></body></html>");
        check("- id: feed\n  address: " + server.address() + "/feed\n");
        assertThat(spoken.answers()).singleElement().asString().doesNotContain("\u202e", "\u009b");
    }

    @Test
    void saysThatATopicNeedsAStack() throws IOException {
        assertThat(check("- id: desk\n  kind: topic\n  address: editorial.articles\n"))
                .isEqualTo(1);
        assertThat(spoken.answers())
                .singleElement()
                .asString()
                .startsWith("desk\ttopic\tfailed\tNo stack runs on ")
                .contains("crosswire.kafka.bootstrap.servers");
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithTheList() throws IOException {
        assertThat(check("- id: a\n  address: nowhere\n")).isEqualTo(1);
        assertThat(spoken.answers()).isEmpty();
        assertThat(spoken.words()).singleElement().asString().contains("sources.yaml, line 1", "kind");
    }

    @Test
    void saysThatTheListIsMissing() {
        assertThat(spoken.run("sources", "check", folder.resolve("none.yaml").toString()))
                .isEqualTo(1);
        assertThat(spoken.words()).singleElement().asString().contains("none.yaml", "cannot be read");
    }

    @Test
    void asksNobodyWithoutAContact() throws IOException {
        System.clearProperty("crosswire.fetch.contact");
        assertThat(check("- id: feed\n  address: " + server.address() + "/feed\n"))
                .isEqualTo(1);
        assertThat(spoken.words()).singleElement().asString().contains("crosswire.fetch.contact");
    }

    @Test
    void takesTheListThatTheSettingNames() throws IOException {
        Path list = folder.resolve("other.yaml");
        Files.writeString(list, "- id: lantern\n");
        System.setProperty("crosswire.sources", list.toString());
        assertThat(spoken.run("sources", "check")).isZero();
        assertThat(spoken.answers()).singleElement().asString().startsWith("lantern\tpost\tok");
    }

    @Test
    void refusesToGuessWhichListOrWhatToDo() {
        assertThat(spoken.run("sources", "check")).isEqualTo(2);
        assertThat(spoken.words()).singleElement().asString().contains("give its FILE", "crosswire.sources");
        assertThat(spoken.run("sources")).isEqualTo(2);
        assertThat(spoken.words()).singleElement().asString().contains("Say what to do: check.");
    }
}
