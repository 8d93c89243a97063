package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.comparison.text.TextVerdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** How two texts stand to each other, for programs: one line, in the order of the contract. */
final class VerdictJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

    private final JsonGenerator json;
    private final ClaimJson claims;

    private VerdictJson(JsonGenerator json) {
        this.json = json;
        this.claims = new ClaimJson(json);
    }

    /** One line, without its end. */
    static String line(CompareLine line, TextVerdict verdict) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new VerdictJson(json).write(line, verdict);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return HalfPairs.named(out.toString());
    }

    /** The verdict as the contract names it. */
    static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Contradict it -> "CONTRADICT";
            case Verdict.Corroborate it -> "CORROBORATE";
            case Verdict.Update it -> "UPDATE";
            case Verdict.Diverge it -> "DIVERGE";
            case Verdict.Compatible it -> "COMPATIBLE";
            case Verdict.Incomparable it -> "INCOMPARABLE";
        };
    }

    private void write(CompareLine line, TextVerdict answer) throws IOException {
        json.writeStartObject();
        claims.writeId(line.id());
        json.writeStringField("verdict", name(answer.verdict()));
        if (answer.verdict() instanceof Verdict.Update update) {
            json.writeStringField("direction", update.direction().name().toLowerCase(Locale.ROOT));
        }
        json.writeBooleanField("sameSubject", answer.sameSubject());
        json.writeStringField("nli", answer.entailment().name().toLowerCase(Locale.ROOT));
        json.writeStringField("rule", answer.verdict().reason().rule());
        json.writeStringField("reason", answer.verdict().reason().text());
        write("aClaim", answer.strongest().map(TextVerdict.Compared::a));
        write("bClaim", answer.strongest().map(TextVerdict.Compared::b));
        json.writeEndObject();
    }

    private void write(String field, Optional<Claim> claim) throws IOException {
        if (claim.isPresent()) {
            json.writeFieldName(field);
            claims.write(claim.get());
        } else {
            json.writeNullField(field);
        }
    }
}
