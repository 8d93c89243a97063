package dev.crosswire.extraction.clause;

import dev.crosswire.extraction.entity.BodyWords;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entity.Introductions;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a noun phrase names as speaker, as a key: {@code org:…} for a body with a name, body and country or place for a
 * public one ("UA:military", "SY/aleppo:police"), {@code person:…} for a person of whom the text says no more. Nothing for
 * those whom nobody names ("officials", "a witness", "sources").
 */
final class SpeakerPhrase {

    static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "its", "their", "his", "her", "this", "that", "another", "one", "some");

    private static final Set<String> TIMES = WordLists.of(SpeakerPhrase.class, "times of speaker phrase");

    private static final Set<String> TITLES = WordLists.of(SpeakerPhrase.class, "titles");

    private static final Set<String> AFTER_NAMES =
            Set.of("on", "in", "at", "of", "which", "who", "itself", "spokesman", "spokeswoman");

    static final Set<String> NO_NAMES = WordLists.of(SpeakerPhrase.class, "no names");

    private final Introductions introductions;
    private final Optional<String> place;

    SpeakerPhrase(Introductions introductions, Optional<String> place) {
        this.introductions = introductions;
        this.place = place;
    }

    /** Whom the words {@code [from, to)} name. */
    Optional<String> key(Sentence sentence, int from, int to, List<Entity> entities) {
        List<Entity> named = entities.stream()
                .filter(entity -> entity.from() >= from && entity.to() <= to && !isSeat(sentence, entity))
                .toList();
        Optional<Entity> person = first(named, Form.PERSON);
        Optional<Entity> organisation = first(named, Form.ORGANISATION);
        if (organisation.isPresent() && !isObject(sentence, organisation.get(), from)) {
            return Optional.of(organisation.get().key());
        }
        if (person.isPresent()) {
            return of(person.get());
        }
        Optional<Entity> metonym = first(named, Form.METONYM);
        if (metonym.isPresent()) {
            return metonym.flatMap(Entity::country).map(country -> country + ":government");
        }
        Optional<String> publicBody = publicBody(sentence, from, to, named, entities);
        if (publicBody.isPresent()) {
            return publicBody;
        }
        Optional<String> state = state(sentence, to, named);
        if (state.isPresent()) {
            return state;
        }
        Optional<String> definite = definite(sentence, from, to);
        return definite.isPresent() ? definite : unknown(sentence, from, to, named);
    }

    /** "The Geneva-based monitor": where a body sits, which does not speak. */
    private static boolean isSeat(Sentence sentence, Entity entity) {
        int after = entity.to();
        return after < sentence.size() && sentence.token(after).isHyphen() && sentence.is(after + 1, "based");
    }

    /** Whom the person speaks for. */
    Optional<String> of(Entity person) {
        if (person.voice().isPresent()) {
            return Introductions.here(person.voice().get(), place).or(() -> Optional.of(person.key()));
        }
        return person.country().isPresent()
                ? person.country().map(country -> country + ":government")
                : Optional.of(person.key());
    }

    private static Optional<Entity> first(List<Entity> entities, Form form) {
        return entities.stream().filter(entity -> entity.form() == form).findFirst();
    }

    /** "a strike on the Red Cross": named, and no speaker. */
    private static boolean isObject(Sentence sentence, Entity entity, int from) {
        int before = sentence.is(entity.from() - 1, "the") ? entity.from() - 2 : entity.from() - 1;
        return before >= from
                && (sentence.is(before, "against") || sentence.is(before, "to") || sentence.is(before, "on"));
    }

    /** "Ukraine's military", "Aleppo police", "the mayor of Ludlow", "police", "the health ministry". */
    private Optional<String> publicBody(
            Sentence sentence, int from, int to, List<Entity> named, List<Entity> entities) {
        int at = -1;
        String kind = "";
        for (int i = from; i < to; i++) {
            Optional<String> here = sentence.token(i).isWord() && !covered(named, i)
                    ? PublicBodies.kindAt(sentence, i)
                    : Optional.empty();
            // of "the defence ministry" the ministry speaks
            boolean surer = here.isPresent()
                    && here.get().equals(kind)
                    && !BodyWords.speaksByItself(sentence.token(at).lower())
                    && BodyWords.speaksByItself(sentence.token(i).lower());
            if (here.isPresent()
                    && (kind.isEmpty()
                            || surer
                            || (kind.equals("government") && !here.get().equals("government")))) {
                kind = here.get();
                at = i;
            }
        }
        if (at < 0) {
            return Optional.empty();
        }
        String body = kind;
        Optional<String> owner = owner(sentence, from, at, entities);
        if (owner.isPresent()) {
            return owner.map(country -> country + ":" + body);
        }
        Optional<String> town = named.stream()
                .flatMap(entity -> entity.place().stream())
                .filter(path -> path.contains("/"))
                .findFirst();
        Optional<String> country = named.stream()
                .filter(entity -> entity.form() != Form.PLACE && entity.form() != Form.CAPITAL)
                .flatMap(entity -> entity.country().stream())
                .findFirst();
        boolean local = PublicBodies.isLocal(body)
                || sentence.is(at, "mayor")
                || sentence.is(at, "governor")
                || sentence.is(at, "council");
        if (country.isPresent()) {
            return country.map(id -> id + ":" + body);
        }
        if (town.isPresent()) {
            boolean national = !local && first(named, Form.CAPITAL).isPresent();
            return town.map(path -> (national ? path.substring(0, path.indexOf('/')) : path) + ":" + body);
        }
        Optional<String> name = PublicBodies.capitalisedBefore(sentence, from, at);
        if (name.isPresent() && local) {
            return Optional.of("/" + name.get() + ":" + body);
        }
        boolean foreign = PublicBodies.isHeldByNobody(sentence, from, at);
        if (foreign || !(BodyWords.speaksByItself(sentence.token(at).lower()) || PublicBodies.isService(body))) {
            return Optional.empty();
        }
        return local
                ? Optional.of(place.orElse("").isEmpty() ? body : place.get() + ":" + body)
                : Optional.of(place.filter(path -> !path.startsWith("/"))
                                .map(path ->
                                        path.contains("/") ? path.substring(0, path.indexOf('/')) + ":" : path + ":")
                                .orElse("")
                        + body);
    }

    /** "North Korea has sent none, its foreign ministry said": the country that the sentence named last. */
    private static Optional<String> owner(Sentence sentence, int from, int at, List<Entity> entities) {
        boolean its = false;
        for (int i = from; i < at; i++) {
            its |= sentence.is(i, "its");
        }
        return !its
                ? Optional.empty()
                : entities.stream()
                        .filter(entity -> entity.form() == Form.NAME && entity.to() <= from)
                        .reduce((first, second) -> second)
                        .flatMap(Entity::country);
    }

    /** "Germany", "Kyiv": a state that speaks, where the name is all of the phrase. */
    private static Optional<String> state(Sentence sentence, int to, List<Entity> named) {
        return named.stream()
                .filter(entity -> entity.form() == Form.NAME || entity.form() == Form.CAPITAL)
                .filter(entity -> !sentence.is(entity.to(), "'s") && isAlone(sentence, entity, to))
                .reduce((first, second) -> second)
                .flatMap(Entity::country)
                .map(country -> country + ":government");
    }

    private static boolean isAlone(Sentence sentence, Entity entity, int to) {
        int before = sentence.is(entity.from() - 1, "the") ? entity.from() - 2 : entity.from() - 1;
        boolean oblique = before >= 0
                && (sentence.is(before, "in")
                        || sentence.is(before, "to")
                        || sentence.is(before, "of")
                        || sentence.is(before, "from")
                        || sentence.is(before, "against")
                        || sentence.is(before, "with")
                        || sentence.is(before, "inside")
                        || sentence.is(before, "across")
                        || sentence.is(before, "within")
                        || sentence.is(before, "on"));
        boolean end = entity.to() >= to || !sentence.token(entity.to()).isWord() || sentence.is(entity.to(), "on");
        return !oblique && end;
    }

    /** "the survey office", "the committee's head". */
    private Optional<String> definite(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = sentence.token(i).lower();
            boolean goesOn =
                    i + 1 < to && BodyWords.isNamedBody(sentence.token(i + 1).lower());
            if (!sentence.token(i).isWord() || !BodyWords.isNamedBody(word) || goesOn) {
                continue;
            }
            int start = i;
            while (start > from
                    && sentence.token(start - 1).isWord()
                    && !DETERMINERS.contains(sentence.token(start - 1).lower())) {
                start--;
            }
            boolean article = sentence.is(start - 1, "the") || sentence.is(start - 1, "its");
            if (article) {
                List<String> words = new ArrayList<>();
                sentence.tokens().subList(start, i + 1).forEach(token -> words.add(token.lower()));
                return introductions.body(words);
            }
        }
        return Optional.empty();
    }

    /** "Brackenridge", "Reto Zgraggen", "Mr Kazman": a name that nobody has introduced. */
    private Optional<String> unknown(Sentence sentence, int from, int to, List<Entity> named) {
        for (int i = from; i < to; i++) {
            boolean first = i == 0
                    && (NO_NAMES.contains(sentence.token(i).lower()) || PublicBodies.opensWithAdverb(sentence, to));
            if (!isUnknownName(sentence, i) || covered(named, i) || first) {
                continue;
            }
            int end = i + 1;
            while (end < to
                    && (isUnknownName(sentence, end) || (sentence.token(end).isHyphen() && end + 1 < to))) {
                end++;
            }
            if (end < to && sentence.token(end).kind() == Token.Kind.NUMBER) {
                // "the FTSE 250 company"
                return Optional.empty();
            }
            boolean titled = TITLES.contains(sentence.token(i).lower());
            if (sentence.is(end, "based") && sentence.token(end - 1).isHyphen()) {
                continue;
            }
            boolean owned = sentence.is(end, "'s");
            if (owned || (i > from && sentence.is(i - 1, "in")) || (i > from && sentence.is(i - 1, "on"))) {
                return Optional.empty();
            }
            String last = sentence.token(end - 1).text();
            if (end - i > 1 || titled) {
                return end - i > 1 && BodyWords.isNamedBody(last)
                        ? Optional.of("org:" + slug(sentence, i, end))
                        : Optional.of("person:" + Names.slug(last));
            }
            String lower = sentence.token(i).lower();
            boolean modifies = end < to
                    && sentence.token(end).isWord()
                    && !sentence.token(end).isCapitalised()
                    && !AFTER_NAMES.contains(sentence.token(end).lower());
            if (modifies) {
                return Optional.empty();
            }
            if (BodyWords.isNobody(lower) || lower.length() < 3) {
                return Optional.empty();
            }
            return Optional.of((introductions.isSurname(last) ? "person:" : "org:") + Names.slug(last));
        }
        return Optional.empty();
    }

    private static boolean isUnknownName(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.isCapitalised()
                && !TIMES.contains(token.lower())
                && !NO_NAMES.contains(token.lower())
                && !DETERMINERS.contains(token.lower());
    }

    private static boolean covered(List<Entity> named, int i) {
        return named.stream().anyMatch(entity -> entity.from() <= i && i < entity.to());
    }

    static String slug(Sentence sentence, int from, int to) {
        return Names.slug(sentence.text()
                .substring(sentence.token(from).start(), sentence.token(to - 1).end()));
    }
}
