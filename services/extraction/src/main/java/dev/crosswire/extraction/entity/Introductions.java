package dev.crosswire.extraction.entity;

import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.text.Lemmas;
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
import org.jspecify.annotations.Nullable;

/**
 * Who an article introduces: persons by office ("Ukrainian President Volodymyr Zelensky", "Jane Doe, the mayor of
 * Ludlow", "Jane Doe, chief executive of Brackenridge"), from then on known by surname; and bodies by a name with a noun
 * for a body in it ("the Electoral Commission (ZEC)"), from then on known by it and by its letters.
 */
public final class Introductions {

    /** A voice that is the article's country's, or its town's: who reads the article knows which ({@link #here}). */
    private static final String HERE = "?";

    /** More persons or bodies than any article introduces; bounds the memory of a hostile one. */
    private static final int MOST = 200;

    private static final int LONGEST_NAME = 6;

    private static final Lemmas OFFICES = Lemmas.of(
            "president",
            "prime minister",
            "premier",
            "chancellor",
            "foreign minister",
            "defence minister",
            "defense minister",
            "defence secretary",
            "defense secretary",
            "foreign secretary",
            "minister",
            "secretary of state",
            "king",
            "envoy",
            "special envoy",
            "ambassador",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "leader",
            "national security adviser",
            "interior minister",
            "finance minister",
            "health minister",
            "deputy",
            "vice president",
            "governor",
            "mayor",
            "chief executive",
            "chief executive officer",
            "chief",
            "chief economist",
            "chief scientist",
            "police chief",
            "fire chief",
            "coroner",
            "prosecutor",
            "chairman",
            "chairwoman",
            "chair",
            "director",
            "director general",
            "managing director",
            "head",
            "secretary general",
            "secretary",
            "commissioner",
            "founder",
            "coach",
            "manager",
            "professor",
            "commander",
            "general",
            "judge",
            "senator",
            "justice minister",
            "CEO",
            "ceo");

    /** Offices that a country fills, a town or region fills, and the rest, which need their body named. */
    private static final Set<String> NATIONAL = Set.of("minister", "president", "chancellor", "premier");

    private static final Set<String> LOCAL = Set.of("mayor", "governor");

    private static final Set<String> COMPANIES =
            Set.of("company", "firm", "group", "airline", "bank", "builder", "retailer", "carmaker", "manufacturer");

    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "the",
            "this",
            "that",
            "these",
            "there",
            "they",
            "when",
            "what",
            "while",
            "after",
            "before",
            "about",
            "some",
            "more",
            "most",
            "many",
            "another",
            "with",
            "from",
            "then",
            "its",
            "our",
            "his",
            "her",
            "their",
            "but",
            "and",
            "not",
            "all",
            "both");

    private static final Set<String> LINKS = Set.of("of", "at", "for", "with", "in");

    private record Person(Optional<String> country, Optional<String> voice) {}

    private record Name(List<String> words, String key) {}

    private final Map<String, Person> personBySurname = new HashMap<>();
    private final Map<String, List<Name>> bodiesByFirstWord = new HashMap<>();
    private final Map<String, List<Name>> bodiesByNoun = new HashMap<>();
    private final Map<String, Integer> unexplained = new LinkedHashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private int bodies;

    /** Reads the introductions of the whole article, so that a name is known wherever it stands. */
    public static Introductions in(List<Sentence> sentences, Names names) {
        Introductions introductions = new Introductions();
        for (Sentence sentence : sentences) {
            int i = 0;
            while (i < sentence.size()) {
                Optional<Entity> known = sentence.token(i).isCapitalised() ? names.at(sentence, i) : Optional.empty();
                if (known.isPresent()) {
                    introductions.recall(sentence, known.get());
                    i = known.get().to();
                } else {
                    introductions.learnBody(sentence, i, names);
                    introductions.countUnexplained(sentence, i);
                    i++;
                }
            }
        }
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.size() && introductions.personBySurname.size() < MOST; i++) {
                introductions.learnByOffice(sentence, i, names);
                introductions.learnByApposition(sentence, i, names);
            }
        }
        return introductions;
    }

    /** "Electoral Commission", "University of Zurich", "Office for Budget Statistics (OBS)". */
    private void learnBody(Sentence sentence, int index, Names names) {
        Token first = sentence.token(index);
        boolean inside = index > 0
                && isName(sentence.token(index - 1))
                && index > 1
                && names.at(sentence, index - 1).isEmpty();
        if (!isName(first)
                || inside
                || bodies >= MOST
                || names.at(sentence, index).isPresent()) {
            return;
        }
        int end = index;
        int noun = -1;
        while (end < sentence.size() && end < index + LONGEST_NAME) {
            Token token = sentence.token(end);
            if (isName(token)) {
                noun = BodyWords.isNamedBody(token.lower()) ? end : noun;
            } else if (!isLinkInName(sentence, end) || noun < 0) {
                break;
            }
            end++;
        }
        while (end > index && !isName(sentence.token(end - 1))) {
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
    private void recall(Sentence sentence, Entity entity) {
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
    public Optional<String> body(List<String> words) {
        String noun = words.getLast();
        for (Name name : bodiesByNoun.getOrDefault(noun, List.of())) {
            List<String> lower = name.words().stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList();
            if (lower.containsAll(words)) {
                return Optional.of(name.key());
            }
        }
        if (words.size() < 2 && COMPANIES.contains(noun)) {
            return mostNamed();
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
    private Optional<String> mostNamed() {
        String most = "";
        int first = 0;
        int second = 0;
        for (Map.Entry<String, Integer> name : unexplained.entrySet()) {
            if (personBySurname.containsKey(name.getKey())) {
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
    private void countUnexplained(Sentence sentence, int index) {
        Token token = sentence.token(index);
        boolean full =
                isName(token) && index > 1 && (isName(sentence.token(index - 1)) || sentence.is(index - 2, "al"));
        if (full && surnames.size() < MOST) {
            surnames.add(token.text());
        }
        boolean alone = isName(token)
                && (index == 0 || !sentence.token(index - 1).isCapitalised())
                && (index + 1 >= sentence.size() || !sentence.token(index + 1).isCapitalised());
        boolean opening = index == 0 && token.text().length() < 4;
        boolean calendar = CALENDAR.contains(token.lower());
        if (alone && !opening && !calendar && (unexplained.size() < MOST || unexplained.containsKey(token.text()))) {
            unexplained.merge(token.text(), 1, Integer::sum);
        }
    }

    /** "Ukrainian President Volodymyr Zelensky", "Ludlow Mayor Jane Doe", "Health Minister Jane Doe". */
    private void learnByOffice(Sentence sentence, int index, Names names) {
        Optional<Entity> entity =
                sentence.token(index).isCapitalised() ? known(sentence, index, names) : Optional.empty();
        boolean noun = entity.isEmpty()
                && BodyWords.isNamedBody(sentence.token(index).lower())
                && OFFICES.has(sentence, index + 1);
        if (noun) {
            entity = body(List.of(sentence.token(index).lower()))
                    .map(key -> new Entity(index, index + 1, key, Optional.empty(), Form.ORGANISATION, false));
        }
        int at = entity.map(Entity::to).orElse(index);
        if (entity.isPresent() && entity.get().form() == Form.PERSON) {
            return;
        }
        if (entity.isPresent() && sentence.is(at, "'s")) {
            at++;
        }
        int office = at;
        String last = "";
        while (at < sentence.size() && at < office + 6) {
            Optional<String> named = OFFICES.at(sentence, at);
            boolean modifier = named.isEmpty()
                    && at < office + 3
                    && (sentence.token(at).isWord() || sentence.token(at).isHyphen())
                    && OFFICES.isIn(sentence, at + 1, Math.min(at + 3, office + 4))
                    && entity.isPresent();
            if (named.isEmpty() && !modifier) {
                break;
            }
            last = named.map(Introductions::noun).orElse(last);
            at += named.map(words -> words.split(" ").length).orElse(1);
        }
        boolean bare = entity.isEmpty() && office == index;
        if (at == office || last.isEmpty() || (bare && index > 0 && OFFICES.has(sentence, index - 1))) {
            return;
        }
        at = sentence.is(at, ",") && entity.isPresent() ? at + 1 : at;
        int end = at;
        while (end < sentence.size() && end < at + 4 && isPartOfName(sentence, end)) {
            end++;
        }
        boolean listed = bare && end > at && names.at(sentence, end - 1).isPresent();
        if (end > at && isName(sentence.token(end - 1)) && !listed) {
            addPerson(sentence, end - 1, entity, last, bare);
        }
    }

    /** "Jane Doe, the mayor of Ludlow", "Jane Doe, the Danish defence minister", "Jane Doe, head of the committee". */
    private void learnByApposition(Sentence sentence, int index, Names names) {
        boolean person = sentence.is(index, ",")
                && index >= 2
                && isName(sentence.token(index - 1))
                && isName(sentence.token(index - 2));
        if (!person || known(sentence, index - 1, names).isPresent()) {
            return;
        }
        Optional<Entity> entity = Optional.empty();
        String office = "";
        for (int i = index + 1; i < Math.min(index + 14, sentence.size()); i++) {
            Token token = sentence.token(i);
            if (token.isMark() && !token.isHyphen()) {
                break;
            }
            Optional<String> named = OFFICES.at(sentence, i);
            office = named.isPresent() && office.isEmpty() ? noun(named.get()) : office;
            if (office.isEmpty() && i > index + 6) {
                break;
            }
            boolean linked = !office.isEmpty() || i <= index + 3;
            Optional<Entity> here =
                    token.isCapitalised() && linked && entity.isEmpty() ? known(sentence, i, names) : Optional.empty();
            if (here.isPresent() && here.get().form() != Form.PERSON) {
                entity = here;
            } else if (!office.isEmpty()
                    && entity.isEmpty()
                    && LINKS.contains(sentence.token(i - 1).lower())) {
                entity = unknownBody(sentence, i);
            }
        }
        if (!office.isEmpty()) {
            addPerson(sentence, index - 1, entity, office, false);
        }
    }

    /** Whether the article prints the name with another before it: a person's, as well as its words show. */
    public boolean isSurname(String name) {
        return surnames.contains(name);
    }

    /** Whom an office that nobody knows belongs to: "of Brackenridge", "of the committee". */
    private Optional<Entity> unknownBody(Sentence sentence, int from) {
        int start = sentence.is(from, "the") ? from + 1 : from;
        int end = start;
        while (end < sentence.size() && end < start + LONGEST_NAME && isName(sentence.token(end))) {
            end++;
        }
        if (end > start) {
            String name = sentence.text()
                    .substring(
                            sentence.token(start).start(),
                            sentence.token(end - 1).end());
            return Optional.of(
                    new Entity(start, end, "org:" + Names.slug(name), Optional.empty(), Form.ORGANISATION, false));
        }
        List<String> words = new ArrayList<>();
        for (int i = start;
                i < Math.min(start + 4, sentence.size()) && sentence.token(i).isWord();
                i++) {
            words.add(sentence.token(i).lower());
            if (BodyWords.isNamedBody(sentence.token(i).lower()) && start > from) {
                int to = i + 1;
                return body(words).map(key -> new Entity(start, to, key, Optional.empty(), Form.ORGANISATION, false));
            }
        }
        return Optional.empty();
    }

    private void addPerson(Sentence sentence, int surname, Optional<Entity> entity, String office, boolean bare) {
        String name = sentence.token(surname).text();
        Optional<String> country = entity.filter(of -> of.form() != Form.PLACE).flatMap(Entity::country);
        boolean local = LOCAL.contains(office);
        Optional<String> voice = Optional.empty();
        if (entity.isPresent() && entity.get().form() == Form.ORGANISATION) {
            voice = Optional.of(entity.get().key());
        } else if (entity.isPresent()
                && entity.get().place().filter(path -> path.contains("/")).isPresent()
                && (local || entity.get().form() == Form.PLACE)) {
            voice = entity.get().place().map(path -> path + ":government");
            country = Optional.empty();
        } else if (bare && NATIONAL.contains(office)) {
            voice = Optional.of(HERE + ":government");
        } else if (bare && local) {
            voice = Optional.of(HERE + "/:government");
        } else if (entity.isEmpty()) {
            voice = Optional.of(Names.person(name));
        }
        Person person = new Person(country, voice);
        boolean known = personBySurname.containsKey(name);
        boolean better = entity.isPresent() && isVague(personBySurname.get(name));
        if ((!known || better) && sentence.token(surname).text().length() > 1) {
            personBySurname.put(name, person);
        }
    }

    private static boolean isVague(@Nullable Person person) {
        return person == null
                || person.voice()
                        .filter(voice -> voice.startsWith(HERE) || voice.startsWith("person:"))
                        .isPresent();
    }

    private Optional<Entity> known(Sentence sentence, int index, Names names) {
        return bodyAt(sentence, index).or(() -> names.at(sentence, index));
    }

    private static String noun(String office) {
        return office.substring(office.lastIndexOf(' ') + 1);
    }

    private static boolean isName(Token token) {
        return token.isCapitalised() && token.text().length() > 1;
    }

    private static boolean isPartOfName(Sentence sentence, int index) {
        Token token = sentence.token(index);
        return isName(token)
                || (token.isHyphen() && index + 1 < sentence.size() && isPartOfName(sentence, index + 1))
                || ((token.is("al") || token.is("de") || token.is("van") || token.is("von") || token.is("bin"))
                        && index + 1 < sentence.size()
                        && (isName(sentence.token(index + 1))
                                || sentence.token(index + 1).isHyphen()));
    }

    private static boolean isLinkInName(Sentence sentence, int index) {
        Token token = sentence.token(index);
        boolean link = token.is("of") || token.is("for") || token.is("and") || token.is("the") || token.is("on");
        boolean goesOn = index + 1 < sentence.size()
                && (isName(sentence.token(index + 1)) || (sentence.is(index + 1, "the") && !token.is("and")));
        return link && goesOn;
    }

    private Optional<Entity> bodyAt(Sentence sentence, int index) {
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

    /** The introduced body whose name starts at the token, or the introduced person whose surname it is. */
    Optional<Entity> at(Sentence sentence, int index) {
        Optional<Entity> body = bodyAt(sentence, index);
        if (body.isPresent()) {
            return body;
        }
        Person person = personBySurname.get(sentence.token(index).text());
        return person == null
                ? Optional.empty()
                : Optional.of(new Entity(
                        index,
                        index + 1,
                        Names.person(sentence.token(index).text()),
                        person.country(),
                        Form.PERSON,
                        false,
                        person.voice()));
    }

    /** The voice with the place that it leaves open filled in; nothing where the article names none. */
    public static Optional<String> here(String voice, Optional<String> place) {
        if (!voice.startsWith(HERE)) {
            return Optional.of(voice);
        }
        boolean local = voice.startsWith(HERE + "/");
        String body = voice.substring(voice.indexOf(':'));
        return place.map(path -> local ? path : path.contains("/") ? path.substring(0, path.indexOf('/')) : path)
                .filter(path -> !path.isEmpty())
                .map(path -> path + body);
    }
}
