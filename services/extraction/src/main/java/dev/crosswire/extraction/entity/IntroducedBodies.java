package dev.crosswire.extraction.entity;

import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bodies that an article introduces by a name with a noun for a body in it ("the Electoral Commission (ZEC)"), from
 * then on known by name, letters and noun, and the names that it explains nowhere.
 */
final class IntroducedBodies {

    /** More than any article introduces; bounds the memory of a hostile one. */
    private static final int MOST = 200;

    private static final int LONGEST_NAME = 6;

    private static final Set<String> COMPANIES =
            Set.of("company", "firm", "group", "airline", "bank", "builder", "retailer", "carmaker", "manufacturer");

    private static final Set<String> CALENDAR = WordLists.of(IntroducedBodies.class, "calendar");

    private record Name(List<String> words, String key) {}

    private final Map<String, List<Name>> bodiesByFirstWord = new HashMap<>();
    private final Map<String, List<Name>> bodiesByNoun = new HashMap<>();
    private final Map<String, Integer> unexplained = new LinkedHashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private int bodies;

    static boolean isCompany(String noun) {
        return COMPANIES.contains(noun);
    }

    /** "Electoral Commission", "University of Zurich", "Office for Budget Statistics (OBS)". */
    void learn(Sentence sentence, int index, Names names) {
        Token first = sentence.token(index);
        boolean inside = index > 0
                && Introductions.isName(sentence.token(index - 1))
                && index > 1
                && names.at(sentence, index - 1).isEmpty();
        if (!Introductions.isName(first)
                || inside
                || bodies >= MOST
                || names.at(sentence, index).isPresent()) {
            return;
        }
        int end = index;
        int noun = -1;
        while (end < sentence.size() && end < index + LONGEST_NAME) {
            Token token = sentence.token(end);
            if (Introductions.isName(token)) {
                noun = BodyWords.isNamedBody(token.lower()) ? end : noun;
            } else if (!isLinkInName(sentence, end) || noun < 0) {
                break;
            }
            end++;
        }
        while (end > index && !Introductions.isName(sentence.token(end - 1))) {
            end--;
        }
        boolean governmental = sentence.is(index, "ministry") || sentence.is(index, "parliament");
        if (noun < 0 || end - index < 2 || governmental || first.is("the")) {
            return;
        }
        List<String> words =
                sentence.tokens().subList(index, end).stream().map(Token::text).toList();
        String key = "org:" + Names.slug(String.join(" ", words));
        addBody(words, key, sentence.token(noun).lower());
        if (sentence.is(end, "(")
                && sentence.is(end + 2, ")")
                && sentence.token(end + 1).isCapitalised()
                && sentence.token(end + 1).text().length() >= 2) {
            addBody(List.of(sentence.token(end + 1).text()), key, "");
        }
    }

    /** A body of the gazetteer is known by its noun too: "the Observatory". */
    void recall(Sentence sentence, Entity entity) {
        if (entity.form() != Form.ORGANISATION || bodies >= MOST) {
            return;
        }
        List<String> words = sentence.tokens().subList(entity.from(), entity.to()).stream()
                .map(Token::text)
                .toList();
        for (String word : words) {
            String noun = word.toLowerCase(Locale.ROOT);
            List<Name> same = bodiesByNoun.computeIfAbsent(noun, of -> new ArrayList<>());
            if (BodyWords.isNamedBody(word)
                    && same.stream().noneMatch(name -> name.words().equals(words))) {
                same.add(new Name(words, entity.key()));
                bodies++;
            }
        }
    }

    private void addBody(List<String> words, String key, String noun) {
        List<Name> same = bodiesByFirstWord.computeIfAbsent(words.getFirst(), first -> new ArrayList<>());
        if (same.stream().noneMatch(name -> name.words().equals(words))) {
            same.add(new Name(words, key));
            bodiesByNoun.computeIfAbsent(noun, of -> new ArrayList<>()).add(new Name(words, key));
            bodies++;
        }
    }

    /**
     * The body that a definite phrase with a noun for one means: the first that the article names by all of its words
     * ("the Commission", "the survey office"); else, if the phrase says more than the noun, the one that it names itself.
     *
     * @param words of the phrase in lower case without its article
     */
    Optional<String> meant(List<String> words) {
        String noun = words.getLast();
        for (Name name : bodiesByNoun.getOrDefault(noun, List.of())) {
            List<String> lower = name.words().stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList();
            if (lower.containsAll(words)) {
                return Optional.of(name.key());
            }
        }
        if (words.size() < 2 || bodies >= MOST) {
            return Optional.empty();
        }
        String key = "org:" + Names.slug(String.join(" ", words));
        bodiesByNoun.computeIfAbsent(noun, of -> new ArrayList<>()).add(new Name(words, key));
        bodies++;
        return Optional.of(key);
    }

    /** The name that nobody explains and the article names clearly most: a company, where it speaks of "the company". */
    Optional<String> mostNamed(Set<String> persons) {
        String most = "";
        int first = 0;
        int second = 0;
        for (Map.Entry<String, Integer> name : unexplained.entrySet()) {
            if (persons.contains(name.getKey())) {
                continue;
            }
            if (name.getValue() > first) {
                second = first;
                first = name.getValue();
                most = name.getKey();
            } else {
                second = Math.max(second, name.getValue());
            }
        }
        return first >= 2 && first > second ? Optional.of("org:" + Names.slug(most)) : Optional.empty();
    }

    /** Counts a capitalised word that stands alone and is no name of the gazetteer. */
    void countUnexplained(Sentence sentence, int index) {
        Token token = sentence.token(index);
        boolean full = Introductions.isName(token)
                && index > 1
                && (Introductions.isName(sentence.token(index - 1)) || sentence.is(index - 2, "al"));
        if (full && surnames.size() < MOST) {
            surnames.add(token.text());
        }
        boolean alone = Introductions.isName(token)
                && (index == 0 || !sentence.token(index - 1).isCapitalised())
                && (index + 1 >= sentence.size() || !sentence.token(index + 1).isCapitalised());
        boolean opening = index == 0 && token.text().length() < 4;
        boolean calendar = CALENDAR.contains(token.lower());
        if (alone && !opening && !calendar && (unexplained.size() < MOST || unexplained.containsKey(token.text()))) {
            unexplained.merge(token.text(), 1, Integer::sum);
        }
    }

    /** Whether the article prints the name with another before it: a person's, as well as its words show. */
    boolean isSurname(String name) {
        return surnames.contains(name);
    }

    private static boolean isLinkInName(Sentence sentence, int index) {
        Token token = sentence.token(index);
        boolean link = token.is("of") || token.is("for") || token.is("and") || token.is("the") || token.is("on");
        boolean goesOn = index + 1 < sentence.size()
                && (Introductions.isName(sentence.token(index + 1))
                        || (sentence.is(index + 1, "the") && !token.is("and")));
        return link && goesOn;
    }

    Optional<Entity> at(Sentence sentence, int index) {
        Name best = null;
        for (Name name : bodiesByFirstWord.getOrDefault(sentence.token(index).text(), List.of())) {
            if ((best == null || name.words().size() > best.words().size()) && matches(sentence, index, name.words())) {
                best = name;
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new Entity(
                        index, index + best.words().size(), best.key(), Optional.empty(), Form.ORGANISATION, false));
    }

    private static boolean matches(Sentence sentence, int index, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (index + i >= sentence.size()
                    || !sentence.token(index + i).text().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
