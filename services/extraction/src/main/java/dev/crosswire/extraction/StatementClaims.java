package dev.crosswire.extraction;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.extraction.statement.SentenceReading;
import dev.crosswire.extraction.statement.Statement;
import dev.crosswire.extraction.statement.StatementReader;
import dev.crosswire.extraction.statement.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The claims without a number that an article makes. */
final class StatementClaims {

    private final ArticleReading reading;
    private final ClaimMaker maker;
    private final StatementReader reader;

    /** How often the sentences so far name each country as a place. */
    private final Map<String, Integer> places = new HashMap<>();

    StatementClaims(Statements statements, ArticleReading reading, ClaimMaker maker) {
        this.reading = reading;
        this.maker = maker;
        this.reader = new StatementReader(statements, actor -> Destination.theatre(actor.orElse(""), places));
    }

    /** What the body's next sentence says without a number, in text order. */
    List<Claim> of(int index) {
        ReadSentence read = reading.body().get(index);
        Destination.count(read, places);
        List<Claim> claims = new ArrayList<>();
        for (Statement statement : reader.read(reading(read), read.before().map(StatementClaims::reading))) {
            Optional<String> place = statement.type().hasDestination()
                    ? Destination.of(read, statement.from(), statement.actor(), places)
                    : Optional.empty();
            claims.add(maker.statement(index, statement, place));
        }
        return claims;
    }

    private static SentenceReading reading(ReadSentence read) {
        return new SentenceReading(read.sentence(), read.entities(), read.clauses());
    }
}
