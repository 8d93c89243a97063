package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.QuantityInText;
import dev.crosswire.extraction.Reading;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What was read in an article, for programs: one line with the quantities and the claims, in the order of the contract. */
final class ReadingJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

    /** Digits of a number that no finite decimal states exactly ("one third"). */
    private static final int DIGITS = 16;

    /** What an undated article calls yesterday is not known; a date that it states is. */
    private static final Instant DATED = Instant.parse("1971-01-01T00:00:00Z");

    private final JsonGenerator json;

    private ReadingJson(JsonGenerator json) {
        this.json = json;
    }

    /** One line, without its end. */
    static String line(ArticleLine line, Reading reading) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new ReadingJson(json).write(line, reading);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return withoutHalfPairs(out.toString());
    }

    private void write(ArticleLine line, Reading reading) throws IOException {
        json.writeStartObject();
        if (line.id().isTextual()) {
            json.writeStringField("id", line.id().textValue());
        } else {
            json.writeFieldName("id");
            json.writeNumber(line.id().asText());
        }
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
        for (Claim claim : reading.claims()) {
            write(claim);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(QuantityInText found) throws IOException {
        json.writeStartObject();
        json.writeStringField("surface", found.quantity().surface());
        json.writeNumberField("start", found.start());
        json.writeNumberField("end", found.end());
        writeValues(found.quantity());
        json.writeStringField("unitSurface", found.unitSurface());
        json.writeStringField("noun", found.quantity().noun());
        json.writeEndObject();
    }

    private void writeValues(Quantity quantity) throws IOException {
        Interval interval = quantity.interval();
        writeNumber("value", quantity.stated());
        writeNumber("low", interval.lowValue());
        writeNumber("high", interval.highValue());
        json.writeBooleanField("lowOpen", interval.low() instanceof End.Open);
        json.writeBooleanField("highOpen", interval.high() instanceof End.Open);
        json.writeStringField("bound", quantity.bound().name());
        writeString("trend", quantity.trend().map(Enum::name));
        json.writeStringField("unit", quantity.unit().symbol());
    }

    private void write(Claim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", claim.type());
        json.writeStringField("family", claim.family());
        json.writeObjectFieldStart("entities");
        for (Map.Entry<String, String> entity : claim.entities().entrySet()) {
            json.writeStringField(entity.getKey(), entity.getValue());
        }
        json.writeEndObject();
        json.writeStringField("population", claim.population());
        switch (claim.content()) {
            case Content.Figure(Quantity quantity) -> {
                json.writeObjectFieldStart("quantity");
                json.writeStringField("surface", quantity.surface());
                writeValues(quantity);
                json.writeStringField("noun", quantity.noun());
                json.writeEndObject();
                json.writeNullField("statement");
            }
            case Content.Statement(String predicate, Optional<String> holder) -> {
                json.writeNullField("quantity");
                json.writeObjectFieldStart("statement");
                json.writeStringField("predicate", predicate);
                writeString("holder", holder);
                json.writeEndObject();
            }
        }
        json.writeStringField("modality", claim.modality().name());
        json.writeStringField("polarity", claim.polarity().name());
        writeString("authority", claim.attribution().authority());
        writeString("place", claim.place());
        writeString("asOf", claim.times().asOf().filter(it -> it.isAfter(DATED)).map(Instant::toString));
        json.writeNumberField("confidence", claim.evidence().confidence());
        json.writeObjectFieldStart("evidence");
        json.writeStringField("sentence", claim.evidence().sentence());
        json.writeNumberField("start", claim.evidence().start());
        json.writeNumberField("end", claim.evidence().end());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeString(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    /** A plain number, without an exponent. */
    private void writeNumber(String field, Optional<Rational> value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeFieldName(field);
        String exact = value.get().toString();
        json.writeNumber(exact.contains("/") ? value.get().toDecimal(DIGITS).toPlainString() : exact);
    }

    /** Half a surrogate pair has no UTF-8; JSON can name it. */
    private static String withoutHalfPairs(String line) {
        int at = 0;
        while (at < line.length() && !isHalf(line, at)) {
            at += Character.isHighSurrogate(line.charAt(at)) ? 2 : 1;
        }
        if (at >= line.length()) {
            return line;
        }
        StringBuilder safe = new StringBuilder(line.length() + 16).append(line, 0, at);
        while (at < line.length()) {
            char c = line.charAt(at);
            if (isHalf(line, at)) {
                safe.append(String.format("\\u%04x", (int) c));
                at++;
            } else if (Character.isHighSurrogate(c)) {
                safe.append(c).append(line.charAt(at + 1));
                at += 2;
            } else {
                safe.append(c);
                at++;
            }
        }
        return safe.toString();
    }

    private static boolean isHalf(String line, int at) {
        char c = line.charAt(at);
        return Character.isLowSurrogate(c)
                || (Character.isHighSurrogate(c)
                        && (at + 1 == line.length() || !Character.isLowSurrogate(line.charAt(at + 1))));
    }
}
