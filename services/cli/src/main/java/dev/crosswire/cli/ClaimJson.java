package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Part;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** A claim that stands alone. */
    void write(Claim claim) throws IOException {
        write(claim, Map.of());
    }

    /** @param indices id to place in the list that is printed, of the claims beside it */
    void write(Claim claim, Map<String, Integer> indices) throws IOException {
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
                json.writeStringField("dimension", quantity.unit().dimension());
                writeExact(quantity);
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
        writeString("asOf", told(claim, claim.times().asOf()));
        json.writeNumberField("confidence", claim.evidence().confidence());
        json.writeObjectFieldStart("evidence");
        json.writeStringField("sentence", claim.evidence().sentence());
        json.writeNumberField("start", claim.evidence().start());
        json.writeNumberField("end", claim.evidence().end());
        json.writeEndObject();
        json.writeStringField("aggregation", claim.aggregation().name());
        writePart(claim.part(), indices);
        writeString("document", claim.document());
        writeString("validFrom", told(claim, claim.times().validFrom()));
        writeString("validTo", told(claim, claim.times().validTo()));
        writeSupersession(claim.supersession());
        json.writeEndObject();
    }

    /** As text, unless only a publication time that is not known could tell it. */
    private static Optional<String> told(Claim claim, Optional<Instant> time) {
        boolean undated = claim.times().published().equals(JsonLine.UNDATED);
        return time.filter(it -> !undated || it.isAfter(DATED)).map(Instant::toString);
    }

    /** The whole is named by its place in the list; null where it is not in it. */
    private void writePart(Optional<Part> part, Map<String, Integer> indices) throws IOException {
        Optional<Integer> whole = part.flatMap(Part::whole).flatMap(id -> Optional.ofNullable(indices.get(id)));
        String group = part.map(Part::group).orElse("");
        if (whole.isEmpty() && group.isEmpty()) {
            json.writeNullField("part");
            return;
        }
        json.writeObjectFieldStart("part");
        if (whole.isPresent()) {
            json.writeNumberField("whole", whole.get());
        } else {
            json.writeNullField("whole");
        }
        json.writeStringField("group", group);
        json.writeEndObject();
    }

    private void writeSupersession(Optional<Supersession> supersession) throws IOException {
        if (supersession.isEmpty()) {
            json.writeNullField("supersession");
            return;
        }
        json.writeObjectFieldStart("supersession");
        json.writeStringField("side", supersession.get().side().name());
        json.writeStringField("words", supersession.get().words());
        json.writeEndObject();
    }

    /** The same numbers as fractions, where a decimal is only near one of them; null where all are exact. */
    private void writeExact(Quantity quantity) throws IOException {
        Interval interval = quantity.interval();
        boolean exact = Stream.of(quantity.stated(), interval.lowValue(), interval.highValue())
                .flatMap(Optional::stream)
                .noneMatch(number -> number.toString().contains("/"));
        if (exact) {
            json.writeNullField("exact");
            return;
        }
        json.writeObjectFieldStart("exact");
        writeString("value", quantity.stated().map(Rational::toString));
        writeString("low", interval.lowValue().map(Rational::toString));
        writeString("high", interval.highValue().map(Rational::toString));
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
