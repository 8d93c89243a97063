package dev.crosswire.extraction.clause;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entity.Introductions;
import dev.crosswire.extraction.text.Sentence;
import java.util.Optional;

/**
 * Who spoke so far in an article: whom "he", "it" and a quotation that goes on mean. One reading of one article, sentence
 * by sentence; not shared between threads.
 */
public final class Speakers {

    private final SpeakerPhrase phrases;
    private Optional<String> last = Optional.empty();
    private Optional<String> person = Optional.empty();
    private Optional<String> body = Optional.empty();
    private boolean open;
    private boolean quoting;

    /** @param place path of the place that the article's police, mayor and ministries belong to */
    public Speakers(Introductions introductions, Optional<String> place) {
        this.phrases = new SpeakerPhrase(introductions, place);
    }

    SpeakerPhrase phrases() {
        return phrases;
    }

    /** Whom the pronoun means; "they" is whoever spoke last. */
    Optional<String> meantBy(String pronoun) {
        return switch (pronoun) {
            case "he", "she" -> person;
            case "it" -> body;
            case "they" -> last;
            default -> Optional.empty();
        };
    }

    boolean isPronoun(String word) {
        return word.equals("he") || word.equals("she") || word.equals("it") || word.equals("they");
    }

    /** The speaker of a sentence without one that only goes on quoting. */
    Optional<String> quotedIn(Sentence sentence) {
        String text = sentence.text();
        boolean opens = text.startsWith("\"") || text.startsWith("“") || text.startsWith("‘");
        boolean ends = text.endsWith("\"") || text.endsWith("”") || text.endsWith("’");
        return open || (quoting && opens && ends) || (opens && !ends && quoting) ? last : Optional.empty();
    }

    /** Takes note of whom the sentence cited and named, and whether its last quotation is still open. */
    void heard(Sentence sentence, Clauses clauses, Iterable<Entity> entities) {
        boolean cited = false;
        for (Clause clause : clauses.all()) {
            if (clause.authority().isPresent()) {
                last = clause.authority();
                cited = true;
            }
        }
        Optional<String> named = Optional.empty();
        for (Entity entity : entities) {
            if (entity.form() == Form.PERSON) {
                named = phrases.of(entity);
            }
        }
        if (named.isPresent()) {
            person = named;
            last = cited ? last : named;
        } else if (cited && last.filter(key -> key.startsWith("person:")).isPresent()) {
            person = last;
        }
        if (cited && last.filter(key -> !key.startsWith("person:")).isPresent()) {
            body = last;
        }
        int straight = 0;
        boolean curly = open;
        boolean marks = false;
        for (int i = 0; i < sentence.text().length(); i++) {
            char c = sentence.text().charAt(i);
            straight += c == '"' ? 1 : 0;
            curly = c == '“' || (curly && c != '”');
            marks |= c == '"' || c == '“' || c == '”';
        }
        boolean wasOpen = open;
        open = straight > 0 ? (straight % 2 == 1) != (wasOpen && straight % 2 == 1) : curly;
        quoting = marks || (wasOpen && open);
    }
}
