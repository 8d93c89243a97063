package dev.crosswire.extraction;

import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.clause.Clause.Kind;
import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where what a number or statement counts happened: the place that its clause names nearest, a town before a country;
 * else the only one of its sentence; else the article's scene. Where somebody speaks is not where it happened.
 */
final class EventPlaces {

    private static final Lemmas SPEAKING = Lemmas.of(
            "say", "tell", "announce", "state", "add", "declare", "speak", "reporter", "journalist", "interview");

    private static final int SPEECH_REACH = 5;

    private final ReadSentence read;
    private final Scene scene;

    /** The places that the sentence names. */
    private final List<PlaceMention> all;

    EventPlaces(ReadSentence read, Scene scene) {
        this.read = read;
        this.scene = scene;
        this.all = PlaceMention.in(read.sentence(), read.entities(), scene.learnt());
    }

    /** Path of the place for what stands at the token, see {@link dev.crosswire.core.claim.Place}. */
    Optional<String> of(int token) {
        List<PlaceMention> mentions = all.stream()
                .filter(mention -> !isWhereSomebodySpeaks(read, mention, token))
                .toList();
        Clauses clauses = read.clauses();
        Clause clause = clauses.of(token);
        List<PlaceMention> own = mentions.stream()
                .filter(mention -> clauses.isIn(clause, mention.from()))
                .toList();
        return label(mentions)
                .or(() -> nearest(read.sentence(), token, own))
                .or(() -> inSentence(read, clause, mentions))
                .map(scene::known)
                .or(scene::main);
    }

    /** "Italy: 1,204 cases, 31 deaths": the line is about the place that it opens with. */
    private Optional<String> label(List<PlaceMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.from() == 0 && read.sentence().is(mention.to(), ":"))
                .map(PlaceMention::path)
                .findFirst();
    }

    /** The first town after the token that no other number takes, else the last one before it; else so of countries. */
    private static Optional<String> nearest(Sentence sentence, int token, List<PlaceMention> mentions) {
        List<PlaceMention> named =
                mentions.stream().filter(PlaceMention::locative).toList();
        return nearestOf(sentence, token, named.stream().filter(PlaceMention::isTown))
                .or(() -> nearestOf(sentence, token, named.stream().filter(mention -> !mention.isTown())))
                .or(() -> named.stream()
                        .filter(mention -> !mention.isTown())
                        .map(PlaceMention::path)
                        .findFirst());
    }

    private static Optional<String> nearestOf(Sentence sentence, int token, Stream<PlaceMention> mentions) {
        Optional<String> before = Optional.empty();
        for (PlaceMention mention : mentions.toList()) {
            if (mention.from() < token) {
                before = Optional.of(mention.path());
            } else if (!isNumberBetween(sentence, token, mention.from())) {
                return Optional.of(mention.path());
            }
        }
        return before;
    }

    private static Optional<String> inSentence(ReadSentence read, Clause clause, List<PlaceMention> mentions) {
        if (clause.kind() == Kind.COMPARED) {
            return inClause(read, read.clauses().parentOf(clause), mentions);
        }
        List<String> towns = mentions.stream()
                .filter(mention -> mention.isTown() && mention.locative())
                .map(PlaceMention::path)
                .distinct()
                .toList();
        if (towns.size() == 1) {
            return Optional.of(towns.getFirst());
        }
        List<String> all = mentions.stream()
                .filter(PlaceMention::isTown)
                .map(PlaceMention::path)
                .distinct()
                .toList();
        if (towns.isEmpty() && all.size() == 1) {
            return Optional.of(all.getFirst());
        }
        List<String> lands = mentions.stream()
                .filter(PlaceMention::locative)
                .map(PlaceMention::path)
                .distinct()
                .toList();
        return lands.size() == 1 ? Optional.of(lands.getFirst()) : Optional.empty();
    }

    private static Optional<String> inClause(ReadSentence read, Clause clause, List<PlaceMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.locative() && read.clauses().isIn(clause, mention.from()))
                .map(PlaceMention::path)
                .reduce((first, second) -> first.contains("/") ? first : second);
    }

    private static boolean isNumberBetween(Sentence sentence, int from, int to) {
        int start = from + 1;
        while (start < to && sentence.token(start).kind() == Token.Kind.NUMBER) {
            start++;
        }
        for (int i = start; i < to; i++) {
            if (sentence.token(i).kind() == Token.Kind.NUMBER && !sentence.is(i - 1, "to")) {
                return true;
            }
        }
        return false;
    }

    /** "told reporters in Geneva", "said in Paris". */
    private static boolean isWhereSomebodySpeaks(ReadSentence read, PlaceMention mention, int token) {
        Clause clause = read.clauses().of(mention.from());
        boolean elsewhere = !read.clauses().isIn(clause, token);
        int after = SPEAKING.first(read.sentence(), mention.to(), mention.to() + 3);
        if (elsewhere && after >= 0 && read.clauses().isIn(clause, after)) {
            return true;
        }
        int verb = SPEAKING.last(read.sentence(), mention.from() - SPEECH_REACH, mention.from());
        return verb >= 0 && read.clauses().isIn(read.clauses().of(mention.from()), verb);
    }
}
