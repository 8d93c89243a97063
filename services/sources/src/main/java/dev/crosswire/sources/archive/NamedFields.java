package dev.crosswire.sources.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The header lines of a WARC record or of an answer of a server; a field that is given twice has its first value. */
final class NamedFields {

    private final Map<String, String> fields = new HashMap<>();

    private NamedFields() {}

    /** @param block lines with the name before a colon; others are passed over */
    static NamedFields of(byte[] block, int from, int to) {
        NamedFields named = new NamedFields();
        // A line that begins with a blank goes on with the one before it.
        String unfolded = new String(block, from, to - from, StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]+", " ");
        for (String line : unfolded.split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                named.fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return named;
    }

    /** @param name in lower case */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The content type without its parameters, in lower case. */
    String mediaType() {
        return field("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
