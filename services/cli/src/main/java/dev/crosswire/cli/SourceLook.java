package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.extraction.newsroom.ListedSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of looking at a source once.
 *
 * @param ok whether articles can come from it
 * @param words what it gave, or what is wrong; foreign words in it are not yet made safe for a terminal
 * @param figures by name, whole numbers only; those that were found
 */
record SourceLook(boolean ok, String words, Map<String, Long> figures) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    SourceLook {
        figures = new TreeMap<>(figures);
    }

    static SourceLook good(String words, Map<String, Long> figures) {
        return new SourceLook(true, words, figures);
    }

    static SourceLook bad(String words) {
        return new SourceLook(false, words, Map.of());
    }

    /** For people: id, kind, whether it is in order and what it gave, with tabs between them. */
    String line(ListedSource source) {
        return Printable.of(source.id()) + "\t" + kind(source) + "\t" + (ok ? "ok" : "failed") + "\t"
                + Printable.of(words);
    }

    /** For programs. */
    String json(ListedSource source) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", source.id()).put("kind", kind(source)).put("ok", ok);
        json.put(ok ? "found" : "error", words);
        figures.forEach(json::put);
        try {
            return Printable.json(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and numbers can be written", e);
        }
    }

    private static String kind(ListedSource source) {
        return source.listing().supply().name().toLowerCase(Locale.ROOT);
    }
}
