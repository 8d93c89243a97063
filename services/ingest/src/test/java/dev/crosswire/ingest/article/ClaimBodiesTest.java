package dev.crosswire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a posted claim may be, and the sentence that each wrong one gets. */
class ClaimBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Instant OBSERVED = Instant.parse("2026-01-06T19:00:00Z");
    private static final String TEXT =
            "PARIS – Leaders met. They say\n35 countries came to the talks, 😀 and more. Nobody left.";
    private static final String CLAIM = """
            {"type": "country-total", "family": "attendance", "entities": {}, "population": "country",
             "quantity": {"surface": "35 countries", "value": 35, "low": 35, "high": 35, "lowOpen": false, "highOpen": false,
                          "bound": "EXACT", "trend": null, "unit": "count", "noun": "country"},
             "statement": null, "modality": "ACTUAL", "polarity": "ASSERTED", "authority": null, "place": null, "asOf": null,
             "confidence": 0.9,
             "evidence": {"sentence": "They say 35 countries came to the talks, 😀 and more.", "start": 9, "end": 11}}
            """;

    private final ClaimBodies bodies = new ClaimBodies(CATALOGUE, new Extractor(CATALOGUE));

    @Test
    void readsAClaimWithWhatItsArticleKnows() throws Exception {
        Claim claim = only(claims(posted(claim()), "talks-reader/2"));

        assertThat(claim.id()).matches("[0-9a-f]{32}");
        assertThat(claim.article().version()).isEqualTo(4);
        assertThat(claim.article().title()).isEqualTo("Talks end");
        assertThat(claim.source()).isEqualTo("northwire");
        assertThat(claim.attribution().wire()).hasValue("AP");
        assertThat(claim.times().published()).isEqualTo(Instant.parse("2026-01-06T18:30:00Z"));
        assertThat(claim.times().observed()).isEqualTo(OBSERVED);
        assertThat(claim.company()).isNotEmpty();
        assertThat(claim.evidence().before()).isEqualTo("PARIS – Leaders met.");
        assertThat(claim.evidence().after()).isEqualTo("Nobody left.");
        assertThat(claim.evidence().surface()).isEqualTo("35");
        assertThat(claim.evidence().extractor()).isEqualTo("talks-reader/2");
    }

    @Test
    void letsTheArticleNameTheExtractor() throws Exception {
        assertThat(only(claims(posted(claim()).put("extractor", "other/1"), "talks-reader/2"))
                        .evidence()
                        .extractor())
                .isEqualTo("other/1");
    }

    @Test
    void namesAClaimByWhatItSaysWhereverItStands() throws Exception {
        ObjectNode elsewhere = claim();
        elsewhere.put("confidence", 0.4);
        ((ObjectNode) elsewhere.get("evidence"))
                .put("sentence", "35 countries came to the talks")
                .put("start", 0)
                .put("end", 2);
        ObjectNode other = claim();
        ((ObjectNode) other.get("quantity")).put("value", 36).put("low", 36).put("high", 36);

        List<Claim> claims = claims(posted(claim(), elsewhere, other), "x");
        assertThat(claims).hasSize(2);
        assertThat(claims.getFirst().evidence().confidence()).isEqualTo(0.9);
        assertThat(claims.getLast().id()).isNotEqualTo(claims.getFirst().id());
    }

    @Test
    void takesEnumsInBothCasesAndFillsInWhatFollows() throws Exception {
        ObjectNode short_ = JSON.createObjectNode();
        short_.put("type", "open:count:delegate")
                .put("modality", "reported")
                .put("polarity", "denied")
                .put("confidence", 1);
        short_.putObject("quantity")
                .put("value", "1.5")
                .put("bound", "at_least")
                .put("unit", "count");
        short_.putObject("evidence").put("sentence", "35 countries came");

        Claim claim = only(claims(posted(short_), "x"));
        assertThat(claim.modality()).isEqualTo(Modality.REPORTED);
        assertThat(claim.polarity()).isEqualTo(Polarity.DENIED);
        assertThat(claim.family()).isEqualTo("open:count:delegate");
        assertThat(claim.population()).isEqualTo("delegate");
        assertThat(quantity(claim).noun()).isEqualTo("delegate");
        assertThat(quantity(claim).interval().lowValue()).hasValue(Rational.of(3, 2));
        assertThat(quantity(claim).interval().highValue()).isEmpty();
        assertThat(claim.evidence().surface()).isEqualTo("35 countries came");
    }

    @ParameterizedTest
    @CsvSource({
        "35, 35",
        "35.0, 35",
        "0.1, 0.1",
        "12345678901234567890.5, 12345678901234567890.5",
        "1e3, 1000",
        "'\"1/3\"', 1/3",
        "'\"-2.50\"', -2.5",
        "'\"800000\"', 800000",
        "0e999999999, 0"
    })
    void takesNumbersWithoutLoss(String json, String exact) throws Exception {
        ObjectNode claim = claim();
        ObjectNode quantity = (ObjectNode) claim.get("quantity");
        quantity.remove(List.of("low", "high"));
        String body = posted(claim).toString().replace("\"value\":35", "\"value\":" + json);

        PostedArticle article = usable(body);
        assertThat(quantity(only(article.given().orElseThrow().of(article(article))))
                        .stated())
                .hasValue(Rational.parse(exact));
    }

    @Test
    void takesTheExactNumberBesideARoundedOne() throws Exception {
        ObjectNode claim = claim();
        ObjectNode quantity = (ObjectNode) claim.get("quantity");
        quantity.put("value", 0.3333333333333333).put("low", 0.3333333333333333).put("high", 0.3333333333333333);
        quantity.putObject("exact").put("value", "1/3").put("low", "1/3").put("high", "1/3");

        assertThat(quantity(only(claims(posted(claim), "x"))).stated()).hasValue(Rational.of(1, 3));
        ((ObjectNode) quantity.get("exact")).put("low", "1/4");
        assertThat(reason(posted(claim))).isEqualTo("claims[0].quantity.exact.low is not the number that low rounds");
    }

    @Test
    void tellsAPartFromItsWhole() throws Exception {
        ObjectNode part = claim();
        ((ObjectNode) part.get("quantity")).put("value", 5).put("low", 5).put("high", 5);
        part.putObject("part").put("whole", 0);

        List<Claim> claims = claims(posted(claim(), part), "x");
        assertThat(claims.getLast().part().orElseThrow().whole())
                .hasValue(claims.getFirst().id());
        part.putObject("part").put("whole", 1);
        assertThat(reason(posted(claim(), part)))
                .isEqualTo("claims[1].part.whole is the place of no other claim in claims, counted from 0");
        ObjectNode whole = claim();
        whole.putObject("part").put("whole", 1);
        part.putObject("part").put("whole", 0);
        assertThat(reason(posted(whole, part))).isEqualTo("claims[0].part.whole makes a claim a part of itself");
        part.putObject("part").put("group", "");
        assertThat(reason(posted(claim(), part))).isEqualTo("claims[1].part has neither a whole nor a group");
    }

    @Test
    void readsAStatement() throws Exception {
        Claim claim = only(claims(posted(statement()), "x"));

        assertThat(claim.content()).isInstanceOf(Content.Statement.class);
        assertThat(claim.population()).isEmpty();
        assertThat(reason(posted(statement().put("population", "country"))))
                .isEqualTo("claims[0].population belongs to a claim with a quantity");
    }

    @Test
    void standsOnItsEvidenceWhereThereIsNoText() throws Exception {
        ObjectNode article = posted(claim());
        article.remove("text");

        PostedArticle read = usable(article.toString());
        assertThat(read.text()).isEmpty();
        Claim claim = only(read.given().orElseThrow().of(article(read)));
        assertThat(claim.evidence().sentence()).startsWith("They say 35");
        assertThat(claim.evidence().before()).isEmpty();
        assertThat(claim.attribution().fingerprint()).isEmpty();
        assertThat(claim.company()).isNotEmpty();
    }

    @Test
    void findsASentenceInATextOfAnotherLanguage() throws Exception {
        ObjectNode claim = claim();
        ((ObjectNode) claim.get("quantity")).put("surface", "35 pays");
        claim.putObject("evidence").put("sentence", "Les dirigeants de 35 pays se sont réunis mardi à Paris.");
        ObjectNode article = posted(claim);
        article.put("text", "Les dirigeants de 35 pays se sont réunis mardi à Paris. Ils ont signé une déclaration.");
        article.put("language", "fr");

        Claim read = only(claims(article, "x"));
        assertThat(read.evidence().surface()).isEqualTo("35 pays");
        assertThat(read.evidence().after()).isEqualTo("Ils ont signé une déclaration.");
    }

    @Test
    void refusesASentenceThatDoesNotStandInTheText() throws Exception {
        ObjectNode claim = claim();
        claim.putObject("evidence").put("sentence", "They said 35 countries came");
        PostedArticle read = usable(posted(claim(), claim).toString());

        assertThatThrownBy(() -> read.given().orElseThrow().of(article(read)))
                .isInstanceOf(InvalidArticleException.class)
                .hasMessage("claims[1].evidence.sentence does not stand in the text; give it as published");
    }

    @Test
    void takesTheClaimsOfARetractedArticleBackWithIt() throws Exception {
        ObjectNode article = posted(claim()).put("retracted", true);

        assertThat(usable(article.toString()).given()).isEmpty();
    }

    @Test
    void tellsTheSameClaimsInAnyOrderFromOthers() throws Exception {
        ObjectNode other = claim();
        ((ObjectNode) other.get("quantity")).put("value", 36).put("low", 36).put("high", 36);
        ObjectNode surer = claim().put("confidence", 0.95);

        assertThat(digest(claim(), other)).isEqualTo(digest(other, claim())).isNotEqualTo(digest(claim()));
        assertThat(digest(surer)).isNotEqualTo(digest(claim()));
    }

    private String digest(ObjectNode... claims) throws Exception {
        return usable(posted(claims).toString()).given().orElseThrow().digest();
    }

    /** Each with one field of the claim set otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/type | null | claims[0].type is missing",
                "/type | 7 | claims[0].type must be a string, not a number",
                "/type | \"made-up\" | claims[0].type is neither in the catalogue nor of the form open:<unit class>:<noun>, such as open:count:refugee",
                "/type | \"open:money:euro\" | claims[0].type is not of the class of its unit; write open:count:euro",
                "/type | \"signs\" | claims[0].quantity does not belong to a claim of the type signs; give its statement",
                "/type | \"army-cap\" | claims[0].family of the type army-cap is army-size",
                "/family | \"toll\" | claims[0].family of the type country-total is attendance",
                "/quantity | null | claims[0].quantity and statement are both missing",
                "/quantity | [] | claims[0].quantity must be an object, not an array",
                "/statement | {\"predicate\": \"x\"} | claims[0].quantity and statement are both given; give one of them",
                "/entities | [] | claims[0].entities must be an object, not an array",
                "/entities | {\"Limited By\": \"UA\"} | claims[0].entities has a role that is no lower-case word",
                "/entities | {\"limited\": 5} | claims[0].entities.limited must be a string, not a number",
                "/population | \"a\\u0007b\" | claims[0].population holds a control character",
                "/quantity/bound | null | claims[0].quantity.bound is missing",
                "/quantity/bound | \"ABOUT\" | claims[0].quantity.bound must be one of EXACT, APPROX, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, RANGE, VAGUE",
                "/quantity/bound | \"AT_LEAST\" | claims[0].quantity.bound is AT_LEAST, of which low is given, not open, and high is not",
                "/quantity/bound | \"MORE_THAN\" | claims[0].quantity.bound is MORE_THAN, of which low is given and open",
                "/quantity/bound | \"RANGE\" | claims[0].quantity.bound is RANGE, of which low and high are given, and value is not",
                "/quantity/value | 36 | claims[0].quantity.bound is EXACT, of which value, low and high are one number",
                "/quantity/value | null | claims[0].quantity.bound is EXACT, of which value, low and high are one number",
                "/quantity/value | \"35 or so\" | claims[0].quantity.value is neither a decimal such as \"1.5\" nor a fraction such as \"1/3\"",
                "/quantity/value | \"1/0\" | claims[0].quantity.value is a fraction with a denominator of zero",
                "/quantity/value | true | claims[0].quantity.value must be a number, or one in a string, not true or false",
                "/quantity/value | 1e999999999 | claims[0].quantity.value has more than 60 digits before or behind its decimal point",
                "/quantity/value | 1e-999999999 | claims[0].quantity.value has more than 60 digits before or behind its decimal point",
                "/quantity/value | \"1e999\" | claims[0].quantity.value has more than 60 digits before or behind its decimal point",
                "/quantity/value | \"1e999999999\" | claims[0].quantity.value is neither a decimal such as \"1.5\" nor a fraction such as \"1/3\"",
                "/quantity/low | 40 | claims[0].quantity.low lies above high, so that no value lies between them",
                "/quantity/lowOpen | \"no\" | claims[0].quantity.lowOpen must be true or false, not a string",
                "/quantity/trend | \"SIDEWAYS\" | claims[0].quantity.trend must be one of UP, DOWN",
                "/quantity/unit | \"zork\" | claims[0].quantity.unit is none that is known; say in \"dimension\" what it measures, such as length",
                "/quantity/surface | \"36 countries\" | claims[0].quantity.surface does not stand in evidence.sentence",
                "/modality | \"MAYBE\" | claims[0].modality must be one of ACTUAL, CONFIRMED, REPORTED, ESTIMATED, AGREED, PROPOSED, DRAFT, PLEDGED, PLANNED, CONDITIONAL, FORECAST",
                "/modality | null | claims[0].modality is missing",
                "/polarity | {} | claims[0].polarity must be a string, not an object",
                "/aggregation | \"SUM\" | claims[0].aggregation must be one of STOCK, CUMULATIVE, PER_PERIOD",
                "/place | \"nowhere in particular\" | claims[0].place is no path from a country to a place in it, such as SY/aleppo or /griesfirn",
                "/place | \"SY/\" | claims[0].place is no path from a country to a place in it, such as SY/aleppo or /griesfirn",
                "/asOf | \"yesterday\" | claims[0].asOf is not an ISO 8601 time with an offset, such as 2026-01-06T18:30:00Z",
                "/asOf | \"1815-06-18T12:00:00Z\" | claims[0].asOf must lie between the years 1900 and 2200",
                "/confidence | null | claims[0].confidence is missing",
                "/confidence | 1.01 | claims[0].confidence must lie between 0 and 1",
                "/confidence | 1e999999999 | claims[0].confidence must lie between 0 and 1",
                "/confidence | \"high\" | claims[0].confidence must be a number, not a string",
                "/supersession | {\"words\": \"up from\"} | claims[0].supersession.side is missing",
                "/evidence | null | claims[0].evidence is missing",
                "/evidence/sentence | null | claims[0].evidence.sentence is missing",
                "/evidence/sentence | \" \" | claims[0].evidence.sentence is empty",
                "/evidence/end | 400 | claims[0].evidence.end is 400 and the sentence has 53 UTF-16 units",
                "/evidence/end | null | claims[0].evidence.end is missing",
                "/evidence/end | 9 | claims[0].evidence.start is not before end",
                "/evidence/start | -1 | claims[0].evidence.start lies outside of what it counts",
                "/evidence/start | 9.5 | claims[0].evidence.start must be a whole number",
                "/evidence/end | 42 | claims[0].evidence.end splits a character; count UTF-16 units",
                "/evidence/start | 2 | ''",
                "/evidence | {\"sentence\": \"They say 35 countries came\", \"start\": 0, \"end\": 4} | claims[0].evidence.start and end point at other words than quantity.surface; count UTF-16 units",
                "/part | {\"whole\": 5} | claims[0].part.whole is the place of no other claim in claims, counted from 0"
            })
    void saysWhatIsWrongWithAClaim(String pointer, String value, String reason) throws Exception {
        ObjectNode claim = claim();
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = slash == 0 ? claim : (ObjectNode) claim.at(pointer.substring(0, slash));
        parent.set(pointer.substring(slash + 1), JSON.getNodeFactory().textNode("HERE"));
        String body = posted(claim).toString().replace("\"HERE\"", value);

        Submission read =
                bodies.read(body.getBytes(StandardCharsets.UTF_8), "x").getFirst();
        if (reason.isEmpty()) {
            assertThat(read).isInstanceOf(Submission.Usable.class);
        } else {
            assertThat(read).isInstanceOf(Submission.Unusable.class);
            assertThat(((Submission.Unusable) read).reason()).isEqualTo(reason);
        }
    }

    @Test
    void needsTheRolesOfASubjectThatIsAnEntity() throws Exception {
        ObjectNode cap = claim().put("type", "army-cap").put("family", "army-size");

        assertThat(reason(posted(cap)))
                .isEqualTo("claims[0].entities names no limited, which a claim of the type army-cap needs");
    }

    @Test
    void refusesAnArticleForOneBadClaim() throws Exception {
        assertThat(reason(posted(claim(), JSON.createObjectNode()))).isEqualTo("claims[1].type is missing");
        ObjectNode numbers = posted();
        ((ArrayNode) numbers.get("claims")).add(7);
        assertThat(reason(numbers)).isEqualTo("claims[0] must be an object, not a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "7", "\"none\""})
    void needsAnArrayOfClaims(String claims) throws Exception {
        String body = posted().toString().replace("\"claims\":[]", "\"claims\":" + claims);

        assertThat(reason(JSON.readTree(body))).startsWith("claims ").doesNotContain("\n");
    }

    @Test
    void takesAnArticleThatClaimsNothing() throws Exception {
        assertThat(claims(posted(), "x")).isEmpty();
    }

    @Test
    void refusesMoreClaimsThanAnyArticleMakes() throws Exception {
        ObjectNode article = posted();
        ArrayNode claims = (ArrayNode) article.get("claims");
        for (int i = 0; i < 100_000; i++) {
            claims.addObject();
        }

        assertThat(reason(article))
                .isEqualTo("claims holds 100000 claims and may hold 2000; post the article in parts");
    }

    @Test
    void isNotHeldUpByWordsThatAreLikeTheTextNearlyEverywhere() throws Exception {
        ObjectNode claim = claim();
        ((ObjectNode) claim.get("quantity")).remove("surface");
        claim.putObject("evidence").put("sentence", "a".repeat(3_999) + "b");
        ObjectNode article = posted(claim).put("text", "a".repeat(200_000) + ". " + "a".repeat(40_000) + "b");

        PostedArticle read = usable(article.toString());
        assertThat(read.given().orElseThrow().of(article(read))).hasSize(1);
    }

    private static ObjectNode claim() throws Exception {
        return (ObjectNode) JSON.readTree(CLAIM);
    }

    private static ObjectNode statement() throws Exception {
        ObjectNode statement =
                claim().put("type", "signs").put("family", "signs").put("population", "");
        statement.putNull("quantity");
        statement.putObject("statement").put("predicate", "sign:declaration").putNull("holder");
        statement.remove("part");
        return statement;
    }

    private static ObjectNode posted(ObjectNode... claims) {
        ObjectNode article = JSON.createObjectNode()
                .put("id", "nw-1")
                .put("source", "northwire")
                .put("title", "Talks end")
                .put("publishedAt", "2026-01-06T18:30:00Z")
                .put("wire", "AP")
                .put("text", TEXT);
        article.putArray("claims").addAll(List.of(claims));
        return article;
    }

    private List<Claim> claims(ObjectNode article, String extractor) throws Exception {
        Submission read =
                bodies.read(JSON.writeValueAsBytes(article), extractor).getFirst();
        assertThat(read).isInstanceOf(Submission.Usable.class);
        PostedArticle usable = ((Submission.Usable) read).article();
        return usable.given().orElseThrow().of(article(usable));
    }

    private PostedArticle usable(String body) throws Exception {
        Submission read =
                bodies.read(body.getBytes(StandardCharsets.UTF_8), "x").getFirst();
        assertThat(read).isInstanceOf(Submission.Usable.class);
        return ((Submission.Usable) read).article();
    }

    private String reason(JsonNode article) throws Exception {
        Submission read = bodies.read(JSON.writeValueAsBytes(article), "x").getFirst();
        assertThat(read).isInstanceOf(Submission.Unusable.class);
        return ((Submission.Unusable) read).reason();
    }

    private static Article article(PostedArticle posted) {
        return new Article(
                posted.id(),
                4,
                posted.source(),
                posted.url(),
                posted.title(),
                posted.publishedAt(),
                OBSERVED,
                posted.language(),
                posted.wire(),
                posted.text(),
                false);
    }

    private static Claim only(List<Claim> claims) {
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    private static Quantity quantity(Claim claim) {
        return ((Content.Figure) claim.content()).quantity();
    }
}
