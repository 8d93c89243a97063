package dev.crosswire.alerts.export;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.claim;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.alerts.HttpProbe;
import dev.crosswire.alerts.HttpProbe.Answer;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@MicronautTest
@Property(name = "crosswire.alerts.kafka", value = "off")
class ExportControllerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HOSTILE =
            "=HYPERLINK(\"https://evil.example\") </title><script>alert(1)</script> & \u0000\u0008\u202E ]]> \uD800";

    @Inject
    EmbeddedServer server;

    @Inject
    AlertIndex index;

    private HttpProbe http = new HttpProbe(URI.create("http://localhost"));

    @BeforeEach
    void fillTheIndex() {
        http = new HttpProbe(server.getURI());
        index.begin(1);
        index.put(finding("cap").build(), 0, 0);
        index.put(
                finding("hostile/<id>")
                        .kind(FindingKind.DIVERGENCE)
                        .about("country-total", HOSTILE, HOSTILE)
                        .why(HOSTILE, java.util.Map.of())
                        .cluster(
                                "35",
                                35,
                                1,
                                2,
                                claim("c", HOSTILE, "A", "", "35", "", HOSTILE + " 35", "", "javascript:alert(1)"))
                        .desks("world", HOSTILE)
                        .updated(OPENED.plusSeconds(60))
                        .build(),
                0,
                1);
        index.put(
                finding("old")
                        .state(FindingState.RESOLVED)
                        .updated(OPENED.minusSeconds(60))
                        .build(),
                0,
                2);
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @Test
    void givesATableWithARowForEachAlert() {
        Answer csv = http.get("/api/v1/alerts.csv");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type").orElse("")).startsWith("text/csv; charset=utf-8");
        assertThat(csv.header("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"crosswire-alerts-\\d{8}T\\d{6}Z\\.csv\"");
        assertThat(csv.header("Crosswire-Truncated")).isEmpty();
        String[] lines = csv.body().split("\r\n", -1);
        assertThat(lines).hasSize(5);
        assertThat(lines[0]).startsWith("id,kind,state,severity,headline,").endsWith(",closedAt,link");
        assertThat(lines[2])
                .startsWith("cap,CONTRADICTION,OPEN,HIGH,\"Cap on Ukraine's army: 800,000 or 700,000\",")
                .contains("\"800,000; 700,000\",1; 1,1; 1,northwire; meridian,")
                .endsWith(",2026-01-06T18:30:00Z,2026-01-06T18:30:00Z,," + server.getURI() + "/alerts/cap");
        assertThat(lines[4]).isEmpty();
    }

    @Test
    void putsNothingThatActsIntoATable() {
        String row = http.get("/api/v1/alerts.csv").body().split("\r\n", -1)[1];

        assertThat(row).startsWith("hostile/<id>,").contains("\"'=HYPERLINK(\"\"https://evil.example\"\")");
        assertThat(row.chars().filter(Character::isISOControl)).isEmpty();
        assertThat(row).doesNotContain("\u202E").doesNotContain(",=").doesNotContain("\"=");
        assertThat(row).endsWith("/alerts/hostile%2F%3Cid%3E");
    }

    @Test
    void filtersAsTheListDoes() {
        assertThat(http.get("/api/v1/alerts.csv?state=resolved").body().lines()).hasSize(2);
        assertThat(http.get("/api/v1/alerts.csv?q=nothing+like+this").body().lines())
                .hasSize(1);
        assertThat(http.get("/api/v1/alerts.ndjson?kind=divergence,contradiction&state=open&sort=opened")
                        .body()
                        .lines())
                .hasSize(2);
        assertThat(http.get("/api/v1/alerts.csv?kind=x").status()).isEqualTo(400);
        assertThat(http.get("/alerts.atom?cursor=abc").json().get("detail").asText())
                .startsWith("The parameter \"cursor\" belongs to the pages");
        assertThat(http.get("/api/v1/alerts.csv?limit=10001").status()).isEqualTo(400);
    }

    @Test
    void givesLinesOfTheJsonThatAListHas() throws Exception {
        Answer lines = http.get("/api/v1/alerts.ndjson");

        assertThat(lines.header("Content-Type").orElse("")).startsWith("application/x-ndjson");
        JsonNode list = http.get("/api/v1/alerts").json().get("alerts");
        List<JsonNode> alerts = new ArrayList<>();
        for (String line : lines.body().lines().toList()) {
            alerts.add(JSON.readTree(line));
        }
        assertThat(alerts).containsExactlyElementsOf(list);
    }

    @Test
    void saysWhereMoreMatchThanAreGiven() {
        Answer one = http.get("/api/v1/alerts.csv?limit=1&sort=updated");

        assertThat(one.header("Crosswire-Truncated")).hasValue("true");
        assertThat(one.body().lines()).hasSize(2);
        assertThat(http.get("/api/v1/alerts.csv?limit=3").header("Crosswire-Truncated"))
                .isEmpty();
    }

    @Test
    void givesEachOfManyAlertsOnce() {
        index.begin(2);
        for (int i = 0; i < 1050; i++) {
            index.put(finding("f-" + i).updated(OPENED.plusSeconds(i)).build(), 0, i);
        }

        List<String> ids = ids(http.get("/api/v1/alerts.csv"));

        assertThat(ids).hasSize(1050);
        assertThat(new HashSet<>(ids)).hasSize(1050);
        assertThat(ids.getFirst()).isEqualTo("f-1049");
        assertThat(http.get("/alerts.atom").header("Crosswire-Truncated")).hasValue("true");
    }

    @Test
    void losesNoAlertThatChangesWhileItReads() {
        index.begin(2);
        for (int i = 0; i < 500; i++) {
            index.put(finding("f-" + i).updated(OPENED.plusSeconds(i)).build(), 0, i);
        }
        AlertRows rows = new AlertRows(index, dev.crosswire.alerts.index.AlertQuery.EVERYTHING, 10_000);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(rows.next().id());
        }
        // One that was still to come moves to the top, one that was given already changes again, one is new.
        index.put(
                finding("f-3")
                        .version(2)
                        .updated(OPENED.plus(Duration.ofHours(1)))
                        .build(),
                0,
                501);
        index.put(
                finding("f-499")
                        .version(2)
                        .updated(OPENED.plus(Duration.ofHours(2)))
                        .build(),
                0,
                502);
        index.put(finding("new").updated(OPENED.plus(Duration.ofHours(3))).build(), 0, 503);
        rows.forEachRemaining(alert -> ids.add(alert.id()));

        assertThat(ids).hasSize(501).doesNotHaveDuplicates().contains("f-3", "f-499", "new");
    }

    @Test
    void givesAFeedInWhichNothingPublishedIsMarkup() throws Exception {
        Answer answer = http.get("/alerts.atom?kind=divergence");

        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/atom+xml");
        Element feed = parsed(answer.body()).getDocumentElement();
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "updated")).isEqualTo("2026-01-06T18:31:00Z");
        Element entry = children(feed, "entry").getFirst();
        assertThat(text(entry, "title")).startsWith("=HYPERLINK").contains("<script>alert(1)</script>");
        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
        assertThat(children(entry, "content").getFirst().getAttribute("type")).isEqualTo("text");
        for (Element link : children(entry, "link")) {
            assertThat(link.getAttribute("href")).startsWith(server.getURI().toString());
        }
        for (Element element : children(entry, "category")) {
            assertThat(element.getAttribute("scheme")).startsWith("tag:crosswire.dev,2026:");
        }
    }

    @Test
    void namesAnAlertTheSameInEveryFeed() throws Exception {
        String id = text(entry("/alerts.atom?kind=contradiction&state=open"), "id");
        index.put(finding("cap").version(2).updated(OPENED.plusSeconds(600)).build(), 0, 3);
        Element later = entry("/alerts.atom?q=army&state=open");

        assertThat(id).isEqualTo("tag:crosswire.dev,2026:alert/cap");
        assertThat(text(later, "id")).isEqualTo(id);
        assertThat(text(later, "updated")).isEqualTo("2026-01-06T18:40:00Z");
        assertThat(text(later, "published")).isEqualTo("2026-01-06T18:30:00Z");
        assertThat(children(later, "category").stream().map(it -> it.getAttribute("term")))
                .containsExactly("contradiction", "open", "high", "army-cap", "world");
        assertThat(text(later, "content"))
                .contains("800,000 (1 origin, 1 report)")
                .contains("northwire: \u201CBoth sides agreed on a force of 800,000 troops, officials said.\u201D");
    }

    @Test
    void hasEverythingThatAtomAsksForAlsoWhereNothingIsFound() throws Exception {
        Element feed =
                parsed(http.get("/alerts.atom?q=nothing+like+this").body()).getDocumentElement();

        for (String required : List.of("id", "title", "updated")) {
            assertThat(children(feed, required)).as(required).hasSize(1);
        }
        assertThat(children(feed, "author")).hasSize(1);
        assertThat(children(feed, "entry")).isEmpty();
        assertThat(children(feed, "link").stream().map(link -> link.getAttribute("rel")))
                .containsExactly("self", "alternate");
    }

    private Element entry(String path) throws Exception {
        return children(parsed(http.get(path).body()).getDocumentElement(), "entry")
                .getFirst();
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static List<String> ids(Answer csv) {
        return Arrays.stream(csv.body().split("\r\n"))
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }
}
