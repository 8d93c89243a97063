package dev.crosswire.ingest.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.crosswire.ingest.article.InvalidBodyException.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A request's body: UTF-8 JSON, one article or an array of them. Thread-safe. */
final class JsonBodies {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(ArticleLimits.NESTING)
                            .maxStringLength(ArticleLimits.BODY_BYTES)
                            .build())
                    .build())
            // What a claim states is exact, and a double is not.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * The elements of a body, in its order; at least one.
     *
     * @param element reads the one at its place
     */
    List<Submission> read(byte[] body, BiFunction<Integer, JsonNode, Submission> element) throws InvalidBodyException {
        JsonNode root = parse(decode(body));
        if (root.isObject()) {
            return List.of(element.apply(0, root));
        }
        if (!(root instanceof ArrayNode array)) {
            throw malformed("The body must be one article (a JSON object) or an array of articles.");
        }
        if (array.isEmpty()) {
            throw malformed("The array holds no article.");
        }
        if (array.size() > ArticleLimits.ARTICLES) {
            throw new InvalidBodyException(
                    Fault.TOO_LARGE,
                    "The array holds " + array.size() + " articles and one request may hold " + ArticleLimits.ARTICLES
                            + "; post them in several requests.");
        }
        List<Submission> submissions = new ArrayList<>(array.size());
        for (int index = 0; index < array.size(); index++) {
            submissions.add(element.apply(index, array.get(index)));
        }
        return submissions;
    }

    private static String decode(byte[] body) throws InvalidBodyException {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (text.isBlank()) {
                throw malformed("The body is empty; post one article as a JSON object, or an array of them.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8 near byte " + bytes.position() + "; encode the JSON as UTF-8.");
        }
    }

    private JsonNode parse(String text) throws InvalidBodyException {
        try (JsonParser parser = mapper.createParser(text)) {
            JsonNode root = mapper.readTree(parser);
            if (parser.nextToken() != null) {
                throw malformed("There is more after the end of the JSON" + at(parser.currentTokenLocation())
                        + "; post several articles as one array.");
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw malformed(
                    String.valueOf(e.getOriginalMessage()).contains("nesting")
                            ? "The JSON is nested deeper than " + ArticleLimits.NESTING + " levels."
                            : "The JSON holds a name or a number that is too long" + at(e.getLocation()) + ".");
        } catch (JsonProcessingException e) {
            String message = String.valueOf(e.getOriginalMessage());
            throw malformed(
                    message.startsWith("Duplicate field")
                            ? "A field occurs twice in one JSON object" + at(e.getLocation()) + "."
                            : "The body is not valid JSON" + at(e.getLocation()) + ".");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading a string does not fail", e);
        }
    }

    /** Where a fault stands; of a number that is too long the parser does not say. */
    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static InvalidBodyException malformed(String sentence) {
        return new InvalidBodyException(Fault.MALFORMED, sentence);
    }
}
