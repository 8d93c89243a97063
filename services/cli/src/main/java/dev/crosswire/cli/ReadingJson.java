package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.extraction.QuantityInText;
import dev.crosswire.extraction.Reading;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** What was read in an article, for programs: one line with the quantities and the claims, in the order of the contract. */
final class ReadingJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

    private final JsonGenerator json;
    private final ClaimJson claims;

    private ReadingJson(JsonGenerator json) {
        this.json = json;
        this.claims = new ClaimJson(json);
    }

    /** One line, without its end. */
    static String line(ArticleLine line, Reading reading) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new ReadingJson(json).write(line, reading);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return HalfPairs.named(out.toString());
    }

    private void write(ArticleLine line, Reading reading) throws IOException {
        json.writeStartObject();
        claims.writeId(line.id());
        json.writeObjectFieldStart("coverage");
        json.writeStringField("language", reading.coverage().language());
        json.writeBooleanField("covered", reading.coverage().covered());
        if (reading.characters() < line.article().text().length()) {
            json.writeNumberField("characters", reading.characters());
        }
        json.writeEndObject();
        if (line.html()) {
            json.writeStringField("text", line.article().text());
        }
        json.writeArrayFieldStart("quantities");
        for (QuantityInText quantity : reading.quantities()) {
            write(quantity);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("claims");
        Map<String, Integer> indices = new HashMap<>();
        for (Claim claim : reading.claims()) {
            indices.put(claim.id(), indices.size());
        }
        for (Claim claim : reading.claims()) {
            claims.write(claim, indices);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(QuantityInText found) throws IOException {
        json.writeStartObject();
        json.writeStringField("surface", found.quantity().surface());
        json.writeNumberField("start", found.start());
        json.writeNumberField("end", found.end());
        claims.writeValues(found.quantity());
        json.writeStringField("unitSurface", found.unitSurface());
        json.writeStringField("noun", found.quantity().noun());
        json.writeEndObject();
    }
}
