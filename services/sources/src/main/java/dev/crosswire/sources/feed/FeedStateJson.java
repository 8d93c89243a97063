package dev.crosswire.sources.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.fetch.Validators;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * {@link FeedState} as JSON, version 1: {@code {"version":1,"etag","lastModified","from","nextPoll","failures",
 * "seen":[["id","fingerprint"],…]}}. What it did not write it does not read.
 */
public final class FeedStateJson {

    private static final int VERSION = 1;
    private static final Set<String> FIELDS =
            Set.of("version", "etag", "lastModified", "from", "nextPoll", "failures", "seen");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(4)
                        .maxStringLength(100_000)
                        .maxDocumentLength(64L << 20)
                        .build());
    }

    private FeedStateJson() {}

    /** UTF-8, on one line. */
    public static byte[] write(FeedState state) {
        ObjectNode root = JSON.createObjectNode().put("version", VERSION);
        state.validators().etag().ifPresent(etag -> root.put("etag", etag));
        state.validators().lastModified().ifPresent(time -> root.put("lastModified", time));
        state.validators().from().ifPresent(from -> root.put("from", from.toString()));
        root.put("nextPoll", state.nextPoll().toString()).put("failures", state.failures());
        ArrayNode seen = root.putArray("seen");
        state.seen().forEach((id, print) -> seen.addArray().add(id).add(print));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers is JSON", e);
        }
    }

    /** @throws UnreadableException where it was not written by {@link #write} of a version that is known here */
    public static FeedState read(byte[] json) throws UnreadableException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw unreadable("is no JSON", e);
        }
        if (root == null || !root.isObject()) {
            throw unreadable("is no object", null);
        }
        if (root.path("version").asInt(-1) != VERSION) {
            throw unreadable("is of a version that this Crosswire does not know", null);
        }
        for (var names = root.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                throw unreadable("has a field that version 1 does not have", null);
            }
        }
        LinkedHashMap<String, String> seen = new LinkedHashMap<>();
        JsonNode items = root.path("seen");
        if (!items.isArray()
                || !root.path("failures").canConvertToInt()
                || !root.path("failures").isInt()) {
            throw unreadable("lacks its count of failures or its items", null);
        }
        for (JsonNode pair : items) {
            if (!pair.isArray()
                    || pair.size() != 2
                    || !pair.path(0).isTextual()
                    || !pair.path(1).isTextual()
                    || seen.put(pair.path(0).textValue(), pair.path(1).textValue()) != null) {
                throw unreadable("has an item that is none, or one twice", null);
            }
        }
        try {
            return new FeedState(
                    new Validators(
                            text(root, "etag"),
                            text(root, "lastModified"),
                            text(root, "from").map(URI::create)),
                    Instant.parse(text(root, "nextPoll").orElse("")),
                    root.path("failures").intValue(),
                    seen);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable("has a value that is out of bounds", e);
        }
    }

    private static Optional<String> text(JsonNode root, String field) throws UnreadableException {
        JsonNode value = root.path(field);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw unreadable("has a field '" + field + "' that is no text", null);
        }
        return Optional.ofNullable(value.textValue());
    }

    private static UnreadableException unreadable(String why, @org.jspecify.annotations.Nullable Throwable cause) {
        String sentence =
                "The stored state of a feed " + why + ": start the feed afresh, its items are then taken again.";
        return cause == null ? new UnreadableException(sentence) : new UnreadableException(sentence, cause);
    }
}
