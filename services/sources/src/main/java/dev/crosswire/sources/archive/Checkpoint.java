package dev.crosswire.sources.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.sources.UnreadableException;

/**
 * How far a back-fill came: written after what lies before the position was published, so that a process killed at any
 * moment repeats a few elements, which are known by then, and loses none.
 *
 * @param position where to go on
 * @param published elements before the position that became articles
 * @param refused elements before the position that did not
 * @param finished the end of the file was reached
 */
public record Checkpoint(FileIdentity file, Position position, long published, long refused, boolean finished) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One line of JSON. */
    public String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", file.name()).put("size", file.size()).put("digest", file.digest());
        json.put("offset", position.offset()).put("inside", position.inside()).put("before", position.before());
        json.put("published", published).put("refused", refused).put("finished", finished);
        return json.toString();
    }

    /** @throws UnreadableException if it is not what {@link #json()} gives: half written, or of another program */
    public static Checkpoint ofJson(String json) throws UnreadableException {
        try {
            JsonNode node = JSON.readTree(json);
            return new Checkpoint(
                    new FileIdentity(text(node, "file"), number(node, "size"), text(node, "digest")),
                    new Position(number(node, "offset"), number(node, "inside"), number(node, "before")),
                    number(node, "published"),
                    number(node, "refused"),
                    node.path("finished").asBoolean());
        } catch (JsonProcessingException e) {
            throw new UnreadableException("The checkpoint is not JSON; remove it to start from the beginning.", e);
        }
    }

    private static String text(JsonNode node, String name) throws UnreadableException {
        if (!node.path(name).isTextual()) {
            throw missing(name);
        }
        return node.path(name).textValue();
    }

    private static long number(JsonNode node, String name) throws UnreadableException {
        JsonNode number = node.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
            throw missing(name);
        }
        return number.longValue();
    }

    private static UnreadableException missing(String name) {
        return new UnreadableException(
                "The checkpoint has no usable " + name + "; remove it to start from the beginning.");
    }
}
