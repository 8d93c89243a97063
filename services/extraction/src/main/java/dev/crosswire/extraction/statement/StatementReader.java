package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the statements of one article, sentence by sentence. A statement needs its predicate's word, a subject that is
 * named beside it and an object that its entry lists; what only might be meant is not claimed.
 */
public final class StatementReader {

    /** More predicates than any sentence has: the bound on the time of a hostile one. */
    private static final int MOST_IN_SENTENCE = 24;

    private final Statements statements;
    private final UnaryOperator<Optional<String>> theatre;
    private final Surnames surnames = new Surnames();
    private final Map<String, String> wheres = new HashMap<>();

    /** @param theatre the country that the article as far as it is read is about, given whose act is asked about */
    public StatementReader(Statements statements, UnaryOperator<Optional<String>> theatre) {
        this.statements = statements;
        this.theatre = theatre;
    }

    /**
     * The statements of the article's next sentence, in text order; none for a question. What a sentence says depends on
     * those before it and on none after.
     */
    public List<Statement> read(SentenceReading reading, Optional<SentenceReading> before) {
        Sentence sentence = reading.sentence();
        surnames.learn(sentence);
        List<Statement> found = new ArrayList<>();
        if (sentence.size() < 3 || isQuestion(sentence)) {
            return found;
        }
        int tried = 0;
        int past = 0;
        Optional<OfSentence> opened = Optional.empty();
        for (int i = 0; i < sentence.size() && tried < MOST_IN_SENTENCE; i++) {
            List<Cue> cues = statements.cues(sentence.token(i).lower());
            if (cues.isEmpty() || i < past) {
                continue;
            }
            tried++;
            OfSentence here = opened.orElseGet(() -> new OfSentence(reading, before));
            opened = Optional.of(here);
            List<Statement> said = here.at(i, cues);
            found.addAll(said);
            past = said.isEmpty() ? past : said.getLast().to();
        }
        return found;
    }

    private static boolean isQuestion(Sentence sentence) {
        int last = sentence.size() - 1;
        while (last > 0 && sentence.token(last).isMark() && !sentence.is(last, "?")) {
            last--;
        }
        return sentence.is(last, "?");
    }

    /** One sentence that has a predicate's word. */
    private final class OfSentence {

        private final Sentence sentence;
        private final Actors actors;
        private final Verbs verbs;
        private final Nominals nominals;

        OfSentence(SentenceReading reading, Optional<SentenceReading> before) {
            this.sentence = reading.sentence();
            this.actors = new Actors(sentence, reading.entities(), surnames);
            Things things = new Things(sentence, actors);
            Moods moods = new Moods(reading);
            Sayings sayings = new Sayings(reading, wheres, theatre);
            Subjects subjects = new Subjects(reading, actors, before, surnames);
            this.verbs = new Verbs(reading, actors, subjects, things, moods, sayings);
            this.nominals = new Nominals(reading, actors, things, moods, sayings);
        }

        /** What the first entry says that the word at the token fits; several where several act. */
        List<Statement> at(int i, List<Cue> cues) {
            Token token = sentence.token(i);
            boolean named = token.isCapitalised() && i > 0;
            if (named || actors.entityAt(i).isPresent()) {
                return List.of();
            }
            boolean compound = i > 1 && sentence.token(i - 1).isHyphen() && token.adjoins(sentence.token(i - 1));
            for (Cue cue : compound ? statements.compounds(token.lower()) : cues) {
                List<Statement> found = compound
                        ? nominals.compound(i, cue)
                        : switch (cue.kind()) {
                            case VERB, HAPPENING -> verbs.of(i, cue);
                            case NOUN -> nominals.noun(i, cue);
                            case HOLDING -> nominals.holding(i, cue);
                            case ABSENT -> nominals.absent(i, cue);
                        };
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }
    }
}
