package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A claim for programs, as the contract has it. */
final class ClaimJson {

    /** Digits of a number that no finite decimal states exactly ("one third"). */
    private static final int DIGITS = 16;

    /** What an undated article calls yesterday is not known; a date that it states is. */
    private static final Instant DATED = Instant.parse("1971-01-01T00:00:00Z");

    private final JsonGenerator json;

    ClaimJson(JsonGenerator json) {
        this.json = json;
    }

    /** The id as it was given, a string or a whole number. */
    void writeId(JsonNode id) throws IOException {
        if (id.isTextual()) {
            json.writeStringField("id", id.textValue());
        } else {
            json.writeFieldName("id");
            json.writeNumber(id.asText());
        }
    }

    /** The number and what its words allow, as fields of the open object. */
    void writeValues(Quantity quantity) throws IOException {
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

    void write(Claim claim) throws IOException {
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

    /** The field, null where there is no value. */
    void writeString(String field, Optional<String> value) throws IOException {
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
}
