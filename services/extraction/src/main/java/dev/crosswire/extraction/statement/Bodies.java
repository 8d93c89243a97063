package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.Optional;

/** Parts of a state: its executive, whose acts are the country's, and those that act for themselves. */
final class Bodies {

    private static final Lemmas EXECUTIVE = new Lemmas(WordLists.of(Bodies.class, "executive"));
    private static final Lemmas PARLIAMENT =
            Lemmas.of("parliament", "lawmaker", "senate", "congress", "mp", "legislature");
    private static final Lemmas COURT = Lemmas.of("court", "judge");
    private static final Lemmas REGULATOR = Lemmas.of("regulator", "watchdog", "agency");
    private static final Lemmas VOTERS = Lemmas.of("voter");
    private static final Lemmas POLICE = Lemmas.of("police", "prosecutor");

    private Bodies() {}

    /** The part of the state that a noun names: empty for its executive, whose acts are the country's. */
    static Optional<String> of(Sentence sentence, int at) {
        if (at < 0 || at >= sentence.size()) {
            return Optional.empty();
        }
        if (EXECUTIVE.has(sentence, at)) {
            return Optional.of("");
        }
        if (PARLIAMENT.has(sentence, at)) {
            return Optional.of("parliament");
        }
        if (COURT.has(sentence, at)) {
            return Optional.of("court");
        }
        if (REGULATOR.has(sentence, at)) {
            return Optional.of("regulator");
        }
        if (VOTERS.has(sentence, at)) {
            return Optional.of("voters");
        }
        return POLICE.has(sentence, at) ? Optional.of("police") : Optional.empty();
    }
}
