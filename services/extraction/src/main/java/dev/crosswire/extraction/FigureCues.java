package dev.crosswire.extraction;

import dev.crosswire.extraction.catalogue.Relation;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of figures, the things counted and the things shared that say what a number is a number of. */
final class FigureCues {

    private static final int TO_LEVEL = 22;

    /** Between the name of a figure and the figure. */
    private static final Set<String> LINKS = WordLists.of(FigureCues.class, "links");

    private static final Set<String> WEAK_LINKS = Set.of(",", "-", "–", "—", "(", "as", "about", "worth");

    private final NumberedSentence numbers;
    private final ReadSentence read;
    private final Sentence sentence;
    private final TypeIndex index;

    FigureCues(NumberedSentence numbers, TypeIndex index) {
        this.numbers = numbers;
        this.read = numbers.read();
        this.sentence = read.sentence();
        this.index = index;
    }

    Optional<Cue> counts(Counted counted) {
        if (counted.noun().isEmpty()) {
            return Optional.empty();
        }
        int from = counted.from() < counted.to() ? counted.from() : counted.nounAt();
        for (int i = from; i <= counted.nounAt(); i++) {
            Optional<String> word = index.words(Relation.COUNTS).at(sentence, i);
            if (word.isPresent() && i + NumberedSentence.length(word.get()) == counted.nounAt() + 1) {
                return Optional.of(new Cue(Relation.COUNTS, word.get(), i, true));
            }
        }
        return Optional.empty();
    }

    /** The name of the figure: before it over "of", "to", "was"; or after it. */
    void level(Counted counted, List<Cue> cues) {
        Lemmas levels = index.words(Relation.LEVEL);
        for (int i = counted.start(); i < counted.mention().unitTo(); i++) {
            // "a magnitude of 5.8": the unit is the name
            int at = i;
            levels.at(sentence, i).ifPresent(word -> cues.add(new Cue(Relation.LEVEL, word, at, true)));
        }
        int from = numbers.beforeDeterminers(counted.start());
        if (sentence.is(from - 1, "of")) {
            named(counted, cues);
        } else if (from > 0 && LINKS.contains(sentence.token(from - 1).lower())) {
            linked(counted, from, cues);
        } else {
            ending(levels, from).ifPresent(cues::add);
        }
        following(counted, levels).ifPresent(cues::add);
    }

    /** "a toll of 12", "an army of 90,000". */
    void named(Counted counted, List<Cue> cues) {
        Lemmas levels = index.words(Relation.LEVEL);
        int from = numbers.beforeDeterminers(counted.start());
        if (sentence.is(from - 1, "of")) {
            int end = from - 1;
            while (end > 0 && (sentence.is(end - 1, "far") || sentence.is(end - 1, "so"))) {
                end--;
            }
            ending(levels, end).ifPresent(cues::add);
            ending(levels, from).ifPresent(cues::add);
        }
    }

    /** "the death toll in the city rose to 12", "turnout: 61 per cent"; the nearest name first. */
    private void linked(Counted counted, int from, List<Cue> cues) {
        Token link = sentence.token(from - 1);
        boolean colon = link.is(":");
        int reach = WEAK_LINKS.contains(link.lower()) ? NumberedSentence.LONGEST_PHRASE : TO_LEVEL;
        for (int i = from - 1; i >= Math.max(0, from - reach); i--) {
            boolean outside = !colon && !numbers.isIn(counted, i);
            if (outside || (i < from - 1 && sentence.is(i, ";"))) {
                return;
            }
            if (index.level(sentence, i).isPresent()) {
                cues.add(longest(i));
            }
        }
    }

    /** The longest name of a figure that covers the token: "insured losses" rather than "losses". */
    private Cue longest(int at) {
        for (int start = Math.max(0, at - NumberedSentence.LONGEST_PHRASE); start < at; start++) {
            Optional<String> longer = index.level(sentence, start);
            if (longer.isPresent() && start + NumberedSentence.length(longer.get()) > at) {
                return new Cue(Relation.LEVEL, longer.get(), start, false);
            }
        }
        return new Cue(Relation.LEVEL, index.level(sentence, at).orElse(""), at, false);
    }

    /** "a $5m fine", "£212m in pre-tax profit", "$300 million worth of damage". */
    private Optional<Cue> following(Counted counted, Lemmas levels) {
        int at = counted.from();
        boolean measured = !counted.unitClass().equals("count");
        boolean brought = sentence.is(at, "the") && sentence.is(counted.start() - 1, "to");
        if (brought) {
            return levels.at(sentence, at + 1).map(word -> new Cue(Relation.LEVEL, word, counted.to() + 1, true));
        }
        if (!measured
                && !(at > 0 && sentence.token(Math.min(at, sentence.size()) - 1).isHyphen())) {
            return Optional.empty();
        }
        if (sentence.is(at, "worth") && sentence.is(at + 1, "of")) {
            at += 2;
        } else if (sentence.is(at, "in") || sentence.is(at, "of")) {
            at++;
        }
        for (int i = at; i < Math.min(at + 4, sentence.size()); i++) {
            Token token = sentence.token(i);
            Optional<String> word = levels.at(sentence, i);
            if (word.isPresent()) {
                return Optional.of(new Cue(Relation.LEVEL, word.get(), i, true));
            }
            boolean stops = (token.isMark() && !token.isHyphen())
                    || (Counted.ENDING.contains(token.lower())
                            && !(i == at && NumberedSentence.ARTICLES.contains(token.lower())))
                    || token.kind() == Token.Kind.NUMBER;
            if (stops) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "53 per cent of the vote", "a fifth of Ukraine". */
    Optional<Cue> share(Counted counted) {
        int at = counted.from();
        if (!sentence.is(at, "of")) {
            return Optional.empty();
        }
        for (int i = at + 1; i < Math.min(at + 8, sentence.size()); i++) {
            Token token = sentence.token(i);
            Optional<String> word = index.words(Relation.SHARE).at(sentence, i);
            if (word.isPresent()) {
                return Optional.of(new Cue(Relation.SHARE, word.get(), i, true));
            }
            boolean stops = (token.isMark() && !token.isHyphen() && !token.is("'s"))
                    || (Counted.ENDING.contains(token.lower())
                            && !NumberedSentence.ARTICLES.contains(token.lower())
                            && !token.is("all"));
            if (stops) {
                break;
            }
        }
        int name = sentence.is(at + 1, "the") ? at + 2 : at + 1;
        return read.entityAt(Math.min(name, sentence.size() - 1))
                .filter(entity -> entity.form() == Form.NAME && !sentence.is(entity.to(), "'s"))
                .map(entity -> new Cue(Relation.SHARE, "country", entity.from(), true));
    }

    private Optional<Cue> ending(Lemmas lemmas, int end) {
        for (int start = Math.max(0, end - NumberedSentence.LONGEST_PHRASE); start < end; start++) {
            Optional<String> word = lemmas.at(sentence, start);
            if (word.isPresent() && start + NumberedSentence.length(word.get()) == end) {
                return Optional.of(new Cue(Relation.LEVEL, word.get(), start, true));
            }
        }
        return Optional.empty();
    }
}
