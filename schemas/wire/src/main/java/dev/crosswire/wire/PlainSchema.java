package dev.crosswire.wire;

import org.apache.avro.Schema;

/**
 * The schema as other languages see it: what Avro's compiler adds for Java is left out, so that the registered schema,
 * the published file and the bytes of any producer agree.
 */
final class PlainSchema {

    private static final String JAVA_STRING = ",\"avro.java.string\":\"String\"";

    private PlainSchema() {}

    static Schema of(Schema generated) {
        // In Avro's own printing a string with the property stands as {"type":"string","avro.java.string":"String"}.
        String text = generated.toString().replace("{\"type\":\"string\"" + JAVA_STRING + "}", "\"string\"");
        return new Schema.Parser().parse(text.replace(JAVA_STRING, ""));
    }
}
