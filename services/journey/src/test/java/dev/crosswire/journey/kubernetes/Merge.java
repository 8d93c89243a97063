package dev.crosswire.journey.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Patches as Kustomize applies them: of JSON (RFC 7396) to kinds that it does not know, strategic ones to others. */
final class Merge {

    private static final String DIRECTIVE = "$patch";

    /** By which field the elements of a list are told apart, of the lists that overlays change. */
    private static final Map<String, String> KEYS = Map.of(
            "containers", "name", "volumes", "name", "env", "name", "volumeMounts", "mountPath", "ports", "name");

    private Merge() {}

    /** Whether the patch takes its object away. */
    static boolean deletes(JsonNode patch) {
        return patch.path(DIRECTIVE).asText().equals("delete");
    }

    /** The patch as an object, of which only fields can be told. */
    static Manifest withoutDirectives(Manifest patch) {
        Manifest copy = patch.copy();
        forget(copy.tree());
        return copy;
    }

    private static void forget(JsonNode node) {
        node.forEach(Merge::forget);
        if (node instanceof ObjectNode object) {
            object.remove(DIRECTIVE);
            List.copyOf(object.properties()).stream()
                    .filter(field -> field.getValue().isNull())
                    .forEach(field -> object.remove(field.getKey()));
        }
    }

    static void replacingLists(ObjectNode target, JsonNode patch) {
        merge(target, patch, false);
    }

    static void mergingLists(ObjectNode target, JsonNode patch) {
        merge(target, patch, true);
    }

    private static void merge(ObjectNode target, JsonNode patch, boolean lists) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            String name = field.getKey();
            JsonNode change = field.getValue();
            JsonNode before = target.get(name);
            if (name.equals(DIRECTIVE)) {
                throw new IllegalStateException("a patch has " + field + ", which is not known here");
            }
            if (change.isNull()) {
                target.remove(name);
            } else if (change.isObject() && before instanceof ObjectNode object) {
                merge(object, change, lists);
            } else if (change.isArray() && before instanceof ArrayNode array && lists && KEYS.containsKey(name)) {
                elements(array, change, KEYS.get(name));
            } else {
                target.set(name, withoutNulls(change));
            }
        }
    }

    private static void elements(ArrayNode target, JsonNode patch, String key) {
        for (JsonNode change : patch) {
            JsonNode found = null;
            for (Iterator<JsonNode> each = target.iterator(); each.hasNext(); ) {
                JsonNode element = each.next();
                if (element.path(key).equals(change.path(key))) {
                    found = element;
                    if (deletes(change)) {
                        each.remove();
                    }
                }
            }
            if (found == null && deletes(change)) {
                throw new IllegalStateException("a patch takes " + change + " away, which is not there");
            }
            if (found instanceof ObjectNode object && !deletes(change)) {
                merge(object, change, true);
            } else if (found == null) {
                target.add(withoutNulls(change));
            }
        }
    }

    private static JsonNode withoutNulls(JsonNode added) {
        JsonNode copy = added.deepCopy();
        forget(copy);
        return copy;
    }
}
