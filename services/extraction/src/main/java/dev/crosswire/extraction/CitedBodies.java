package dev.crosswire.extraction;

import dev.crosswire.core.comparison.text.CitedBody;
import dev.crosswire.extraction.clause.Authorities;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bodies that a sentence or a claim cites, by what they are: the kinds of {@code bodies.yaml}. */
final class CitedBodies {

    /** An entry of the file. */
    record Entry(String id, List<String> words) {

        Entry {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("the kind of body \"" + id + "\" needs words");
            }
        }
    }

    private static final Map<String, Lemmas> KINDS = new LinkedHashMap<>();

    /** The words of each kind as a key of an authority spells them: "-health-ministry-". */
    private static final Map<String, Set<String>> SLUGS = new LinkedHashMap<>();

    private static final Lemmas SPEAKING = new Lemmas(WordLists.of(Authorities.class, "spoken"));
    private static final Lemmas COUNTING = new Lemmas(WordLists.of(Authorities.class, "citing"));

    private static final Lemmas GIVING = new Lemmas(WordLists.of(CitedBodies.class, "giving"));
    private static final Lemmas ACCORDING = Lemmas.of("according to", "citing", "quoting");

    private static final Set<String> FILLERS = Set.of("of", "for", "the", "and", "in", "on");

    /** Words of a name before what a body is, and tokens between a body and the verb that cites it, at most. */
    private static final int LONGEST_NAME = 6;

    private static final int NEAR = 7;

    /** "The observatory, which has a network of sources, gave a toll". */
    private static final int FAR = 12;

    static {
        for (Entry read : EntryFile.builtIn(CitedBodies.class, "bodies.yaml", Entry.class)) {
            if (KINDS.put(read.id(), new Lemmas(read.words())) != null) {
                throw new IllegalStateException("bodies.yaml has the kind \"" + read.id() + "\" twice");
            }
            SLUGS.put(read.id(), read.words().stream().map(Names::slug).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private CitedBodies() {}

    /** The bodies that the sentence cites. */
    static List<CitedBody> in(Sentence sentence) {
        List<CitedBody> found = new ArrayList<>();
        KINDS.forEach((kind, words) -> {
            for (int i = words.first(sentence, 0, sentence.size());
                    i >= 0;
                    i = words.first(sentence, i + 1, sentence.size())) {
                int length = words.at(sentence, i).orElse("").split(" ").length;
                body(sentence, kind, i, i + length).ifPresent(found::add);
            }
        });
        return found;
    }

    /** What a claim's authority is, by its key, and whoever its sentence cites beside it. */
    static List<CitedBody> of(Optional<String> authority, List<CitedBody> inSentence) {
        Optional<CitedBody> own = authority.flatMap(CitedBodies::ofKey);
        boolean another = authority.filter(CitedBodies::isPublic).isPresent();
        if (another || own.isEmpty()) {
            return another ? own.stream().toList() : inSentence;
        }
        return Stream.concat(own.stream(), inSentence.stream()).distinct().toList();
    }

    /** "SY:government": a body that every place has, and none of those that go by a name or by nothing but a person's. */
    private static boolean isPublic(String key) {
        return !key.startsWith("org:") && !key.startsWith("person:");
    }

    private static Optional<CitedBody> ofKey(String key) {
        int colon = key.indexOf(':');
        String last = key.substring(colon + 1);
        if (isPublic(key)) {
            return KINDS.containsKey(last)
                    ? Optional.of(new CitedBody(last, Set.of(), key.substring(0, Math.max(0, colon)), key))
                    : Optional.empty();
        }
        if (!key.startsWith("org:")) {
            return Optional.empty();
        }
        for (Map.Entry<String, Set<String>> kind : SLUGS.entrySet()) {
            for (String words : kind.getValue()) {
                if (("-" + last + "-").contains("-" + words + "-")) {
                    Set<String> names = new LinkedHashSet<>(Arrays.asList(last.split("-")));
                    names.removeAll(Arrays.asList(words.split("-")));
                    names.removeAll(FILLERS);
                    return Optional.of(new CitedBody(kind.getKey(), names, "", key));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<CitedBody> body(Sentence sentence, String kind, int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        int start = from;
        while (start > 0 && from - start < LONGEST_NAME) {
            Token before = sentence.token(start - 1);
            if (sentence.is(start - 1, "based")
                    && start > 2
                    && sentence.token(start - 2).isHyphen()) {
                // "Geneva-based" says where it sits, which another text need not say
                start -= 3;
            } else if (before.isCapitalised() && start > 1) {
                names.add(before.lower());
                start--;
            } else {
                break;
            }
        }
        int end = named(sentence, to, names);
        return isCited(sentence, start, end)
                ? Optional.of(new CitedBody(
                        kind, names, "", "org:" + Names.slug(text(sentence, names.isEmpty() ? from : start, to))))
                : Optional.empty();
    }

    /** "Observatory for Human Rights", "ministry of Freeland": the name goes on. */
    private static int named(Sentence sentence, int to, Set<String> names) {
        boolean goesOn = (sentence.is(to, "for") || sentence.is(to, "of"))
                && to + 1 < sentence.size()
                && sentence.token(to + 1).isCapitalised();
        int end = goesOn ? to + 1 : to;
        while (goesOn
                && end < sentence.size()
                && end - to < LONGEST_NAME
                && sentence.token(end).isCapitalised()) {
            names.add(sentence.token(end++).lower());
        }
        return end;
    }

    private static String text(Sentence sentence, int from, int to) {
        return sentence.text()
                .substring(sentence.token(from).start(), sentence.token(to - 1).end());
    }

    /** Whether a verb of saying or counting stands near, or "according to" before it. */
    private static boolean isCited(Sentence sentence, int start, int end) {
        boolean according = ACCORDING.isIn(sentence, start - NEAR, start);
        return according || verb(sentence, end, end + FAR) || verb(sentence, start - 3, start);
    }

    private static boolean verb(Sentence sentence, int from, int to) {
        return SPEAKING.isIn(sentence, from, to)
                || COUNTING.isIn(sentence, from, to)
                || GIVING.isIn(sentence, from, to);
    }
}
