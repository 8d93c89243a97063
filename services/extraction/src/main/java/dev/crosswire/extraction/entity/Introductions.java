package dev.crosswire.extraction.entity;

import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    private static final Lemmas OFFICES = new Lemmas(WordLists.of(Introductions.class, "offices"));

    /** Offices that a country fills, a town or region fills, and the rest, which need their body named. */
    private static final Set<String> NATIONAL = Set.of("minister", "president", "chancellor", "premier");

    private static final Set<String> LOCAL = Set.of("mayor", "governor");

    private static final Set<String> LINKS = Set.of("of", "at", "for", "with", "in");

    private record Person(Optional<String> country, Optional<String> voice) {}

    private final Map<String, Person> personBySurname = new HashMap<>();
    private final IntroducedBodies bodies = new IntroducedBodies();

    /**
     * Learns from the next sentences of the article, all together. What is learnt later never changes what was read
     * before: an article that grows keeps its claims.
     */
    public void hear(List<Sentence> sentences, Names names) {
        for (Sentence sentence : sentences) {
            int i = 0;
            while (i < sentence.size()) {
                Optional<Entity> known = sentence.token(i).isCapitalised() ? names.at(sentence, i) : Optional.empty();
                if (known.isPresent()) {
                    bodies.recall(sentence, known.get());
                    i = known.get().to();
                } else {
                    bodies.learn(sentence, i, names);
                    bodies.countUnexplained(sentence, i);
                    i++;
                }
            }
        }
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.size() && personBySurname.size() < MOST; i++) {
                learnByOffice(sentence, i, names);
                learnByApposition(sentence, i, names);
            }
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
            entity = bodies.meant(List.of(sentence.token(index).lower()))
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

    /** The body that a definite phrase with a noun for one means, see {@link IntroducedBodies#meant}. */
    public Optional<String> body(List<String> words) {
        return words.size() == 1 && IntroducedBodies.isCompany(words.getFirst())
                ? bodies.meant(words).or(() -> bodies.mostNamed(personBySurname.keySet()))
                : bodies.meant(words);
    }

    /** Whether the article prints the name with another before it: a person's, as well as its words show. */
    public boolean isSurname(String name) {
        return bodies.isSurname(name);
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
                return bodies.meant(words)
                        .map(key -> new Entity(start, to, key, Optional.empty(), Form.ORGANISATION, false));
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
        return bodies.at(sentence, index).or(() -> names.at(sentence, index));
    }

    private static String noun(String office) {
        return office.substring(office.lastIndexOf(' ') + 1);
    }

    static boolean isName(Token token) {
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

    /** The introduced body whose name starts at the token, or the introduced person whose surname it is. */
    Optional<Entity> at(Sentence sentence, int index) {
        Optional<Entity> body = bodies.at(sentence, index);
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
