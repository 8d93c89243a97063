package dev.crosswire.sources.agency;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.sources.UnreadableException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ninjs of all versions, one item, an array of them, or an object that holds them as {@code items}. The versions name
 * their members differently and give no name two meanings, so what is there is read, whatever {@code standard} says.
 */
final class NinjsReader {

    /** Bounds the memory of the tree; 2,000 items with all their members have a third of it. */
    private static final long MOST_TOKENS = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(AgencyReader.MOST_LEVELS)
                            .maxDocumentLength(AgencyReader.MOST_BYTES)
                            .maxStringLength(AgencyReader.MOST_BYTES)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private NinjsReader() {}

    static AgencyMessage read(byte[] bytes, String name) throws UnreadableException {
        Gathering gathering = new Gathering(name);
        JsonNode root = parse(bytes, name);
        JsonNode items = root.path("items");
        if (root.isObject() && !(items.isArray() && root.path("uri").isMissingNode())) {
            if (!NinjsItem.isOne(root)) {
                throw new UnreadableException(
                        name + " is JSON but no ninjs: it has no uri beside a headline or a body.");
            }
            read(root, gathering);
        } else {
            for (JsonNode item : root.isArray() ? root : items) {
                read(item, gathering);
            }
        }
        return gathering.message();
    }

    private static void read(JsonNode node, Gathering gathering) throws UnreadableException {
        int number = gathering.next();
        gathering.add(
                node.isObject()
                        ? new NinjsItem(node).item().outcome(number)
                        : new AgencyItem.Outcome.Skipped("Item " + number + " is no JSON object."));
    }

    private static JsonNode parse(byte[] bytes, String name) throws UnreadableException {
        try {
            @Nullable JsonNode root = JSON.readTree(bytes);
            return Optional.ofNullable(root).orElseThrow(() -> new UnreadableException(name + " is empty."));
        } catch (JsonProcessingException e) {
            long line = Optional.ofNullable(e.getLocation())
                    .map(place -> (long) place.getLineNr())
                    .orElse(0L);
            throw new UnreadableException(
                    name + " is not JSON that can be read" + (line > 0 ? ": look at line " + line : "")
                            + "; it is broken, or deeper or longer than any ninjs.",
                    e);
        } catch (IOException e) {
            throw new UnreadableException(name + " is not JSON in UTF-8.", e);
        }
    }
}
