package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the objects of the predicates of one sentence. */
final class Things {

    private final Sentence sentence;
    private final Actors actors;

    Things(Sentence sentence, Actors actors) {
        this.sentence = sentence;
        this.actors = actors;
    }

    /** The object whose phrase starts at the token. */
    Optional<Thing> after(Predicate predicate, int start) {
        StatementEntry entry = predicate.entry();
        if (!entry.hasObject()) {
            return Optional.empty();
        }
        if (!entry.names().isEmpty()) {
            Optional<Thing> named = actors.startingAt(start).actors().stream()
                    .findFirst()
                    .filter(actor -> Phrases.ends(sentence, actor.to()) || actor.to() >= sentence.size())
                    .flatMap(actor -> actor.as(entry, entry.names()).map(key -> Thing.named(key, actor.to())));
            if (named.isPresent()) {
                return named;
            }
        }
        int end = Phrases.end(sentence, start, predicate);
        List<String> forms = new ArrayList<>(predicate.objects(sentence, start, end));
        if (predicate.passes("and")) {
            beside(predicate, end).stream()
                    .filter(form -> !forms.contains(form))
                    .forEach(forms::add);
        }
        return Thing.of(forms, end);
    }

    /** The objects after ", as well as", which belong to the verb whatever stands between. */
    private List<String> beside(Predicate predicate, int after) {
        for (int at = after; at + 3 < sentence.size(); at++) {
            boolean phrase = sentence.is(at, "as") && sentence.is(at + 1, "well") && sentence.is(at + 2, "as");
            if (phrase) {
                return predicate.objects(sentence, at + 3, Phrases.end(sentence, at + 3, predicate));
            }
        }
        return List.of();
    }

    /** The object whose phrase ends before the token; where its last noun is none, the head that the phrase hangs on. */
    Optional<Thing> before(Predicate predicate, int end) {
        StatementEntry entry = predicate.entry();
        if (end <= 0 || !entry.hasObject()) {
            return Optional.empty();
        }
        if (!entry.names().isEmpty()) {
            Optional<Thing> named = actors.endingAt(end - 1).actors().stream()
                    .findFirst()
                    .flatMap(actor -> actor.as(entry, entry.names()).map(key -> Thing.named(key, end)));
            if (named.isPresent()) {
                return named;
            }
        }
        Phrases.Head head = Phrases.head(sentence, end);
        List<String> near = predicate.objects(sentence, Phrases.start(sentence, end), end);
        List<String> forms = near.isEmpty() ? predicate.objects(sentence, head.from(), head.to()) : near;
        return Thing.of(forms, end);
    }
}
