package dev.crosswire.extraction.clause;

import dev.crosswire.extraction.entity.BodyWords;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Optional;

/** What the words of a phrase say of a public body that speaks: its kind, whether it is local, whose it is. */
final class PublicBodies {

    /** Shorter words in "-ly" are names as often ("Daly", "Lilly"). */
    private static final int SHORTEST_ADVERB = 5;

    private PublicBodies() {}

    static boolean isService(String kind) {
        return kind.equals("fire-service") || kind.equals("rescue-service");
    }

    static boolean isLocal(String kind) {
        return switch (kind) {
            case "police", "hospital", "court", "prosecutors", "fire-service", "rescue-service" -> true;
            default -> false;
        };
    }

    /** "fire service", "civil defence", "air force" and the single words. */
    static Optional<String> kindAt(Sentence sentence, int i) {
        boolean service = sentence.is(i + 1, "service")
                || sentence.is(i + 1, "services")
                || sentence.is(i + 1, "department")
                || sentence.is(i + 1, "brigade");
        if (sentence.is(i, "fire") && service) {
            return Optional.of("fire-service");
        }
        boolean defence = sentence.is(i, "civil") && (sentence.is(i + 1, "defence") || sentence.is(i + 1, "defense"));
        if (defence || ((sentence.is(i, "emergency") || sentence.is(i, "rescue")) && service)) {
            return Optional.of("rescue-service");
        }
        if (sentence.is(i, "general") && sentence.is(i + 1, "staff")) {
            return Optional.of("military");
        }
        if ((sentence.is(i, "air") && sentence.is(i + 1, "force"))
                || (sentence.is(i, "armed") && sentence.is(i + 1, "forces"))) {
            return Optional.of("military");
        }
        boolean staff = sentence.is(i, "staff") || sentence.is(i, "troops") || sentence.is(i, "leaders");
        return staff ? Optional.empty() : BodyWords.kind(sentence.token(i).lower());
    }

    /** "a judge", "two ministers", "an official": one of several, and nobody says which. */
    static boolean isHeldByNobody(Sentence sentence, int from, int at) {
        for (int i = from; i < at; i++) {
            if (sentence.is(i, "a")
                    || sentence.is(i, "an")
                    || sentence.is(i, "some")
                    || sentence.token(i).kind() == Token.Kind.NUMBER) {
                return !sentence.is(at, "police") && !sentence.is(at, "military");
            }
        }
        return false;
    }

    /** "Ludwell police": the slug of the name right before the noun. */
    static Optional<String> capitalisedBefore(Sentence sentence, int from, int at) {
        int start = at;
        while (start > from
                && sentence.token(start - 1).isCapitalised()
                && !SpeakerPhrase.DETERMINERS.contains(sentence.token(start - 1).lower())) {
            start--;
        }
        boolean of = sentence.is(at + 1, "of") || sentence.is(at + 1, "in");
        if (start == at
                && of
                && at + 2 < sentence.size()
                && sentence.token(at + 2).isCapitalised()) {
            int end = at + 3;
            while (end < sentence.size() && sentence.token(end).isCapitalised()) {
                end++;
            }
            return Optional.of(SpeakerPhrase.slug(sentence, at + 2, end));
        }
        boolean opening = start == 0
                && at == 1
                && (BodyWords.isNobody(sentence.token(0).lower()) || opensWithAdverb(sentence, at + 1));
        return start < at
                        && !opening
                        && !SpeakerPhrase.NO_NAMES.contains(
                                sentence.token(start).lower())
                ? Optional.of(SpeakerPhrase.slug(sentence, start, at)).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    /** "Eventually police said": capitalised, as any first word is, and no name unless it is all that speaks ("Kelly said"). */
    static boolean opensWithAdverb(Sentence sentence, int to) {
        String first = sentence.token(0).lower();
        boolean inner = to > 1
                && sentence.size() > 1
                && !sentence.token(1).isMark()
                && !sentence.token(1).isCapitalised();
        return inner && first.length() > SHORTEST_ADVERB && first.endsWith("ly");
    }
}
