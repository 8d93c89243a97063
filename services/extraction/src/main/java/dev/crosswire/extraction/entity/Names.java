package dev.crosswire.extraction.entity;

import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.text.Tokenizer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All names of a gazetteer by their first word. A name counts only as capitalised in its list, so that "turkey" and
 * "us" stay words. Immutable.
 */
public final class Names {

    private record Name(List<String> words, String key, Optional<String> country, Form form, boolean standing) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /** Indexes the gazetteer once; {@code Names} are shared by all readings. */
    public Names(Gazetteer gazetteer) {
        for (Country country : gazetteer.countries()) {
            String id = country.id();
            add(country.name().startsWith("the ") ? country.name().substring(4) : country.name(), id, id, Form.NAME);
            country.also().forEach(name -> add(name, id, id, Form.NAME));
            country.metonyms().forEach(name -> add(name, id, id, Form.METONYM));
            country.capitals().forEach(name -> add(name, "place:" + slug(name), id, Form.CAPITAL));
            for (String demonym : country.demonyms()) {
                add(demonym, id, id, Form.DEMONYM);
                if (!demonym.endsWith("s") && !demonym.endsWith("ese") && !demonym.endsWith("sh")) {
                    boolean man = demonym.endsWith("shman") || demonym.endsWith("chman");
                    add(man ? demonym.replace("man", "men") : demonym + "s", id, id, Form.DEMONYM);
                }
            }
        }
        for (Organisation organisation : gazetteer.organisations()) {
            for (String name : organisation.names()) {
                add(
                        name,
                        organisation.key(),
                        organisation.home().orElse(""),
                        Form.ORGANISATION,
                        organisation.members());
            }
        }
        for (Places places : gazetteer.places()) {
            for (String place : places.places()) {
                List<String> spellings = Places.spellings(place);
                String key = places.country() + "/" + slug(spellings.getFirst());
                spellings.forEach(name -> add(name, key, "", Form.PLACE));
            }
        }
        for (Leaders leaders : gazetteer.leaders()) {
            for (String name : leaders.names()) {
                add(name, person(name), leaders.country(), Form.PERSON);
            }
        }
    }

    private void add(String name, String key, String country, Form form) {
        add(name, key, country, form, false);
    }

    private void add(String name, String key, String country, Form form, boolean standing) {
        List<String> words = Tokenizer.tokens(name).stream()
                .map(token -> plain(token.text()))
                .toList();
        Optional<String> of = country.isEmpty() ? Optional.empty() : Optional.of(country);
        byFirstWord
                .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                .add(new Name(words, key, of, form, standing));
    }

    /** The longest listed name that starts at the token; of two as long, the first listed. */
    Optional<Entity> at(Sentence sentence, int index) {
        Name best = null;
        for (Name name : byFirstWord.getOrDefault(plain(sentence.token(index).text()), List.of())) {
            if ((best == null || name.words().size() > best.words().size()) && matches(sentence, index, name.words())) {
                best = name;
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new Entity(
                        index, index + best.words().size(), best.key(), best.country(), best.form(), best.standing()));
    }

    /** With straight apostrophes, as the lists are written. */
    private static String plain(String word) {
        return word.indexOf('’') < 0 ? word : word.replace('’', '\'');
    }

    private static boolean matches(Sentence sentence, int index, List<String> words) {
        if (index + words.size() > sentence.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!plain(sentence.token(index + i).text()).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The name that the text spells alone, as in a dateline: "MARIB", "MEXICO CITY". */
    public Optional<Entity> of(String name) {
        List<Token> tokens = Tokenizer.tokens(name);
        Sentence sentence = new Sentence(name, tokens, 0, 0);
        return tokens.isEmpty() ? Optional.empty() : at(sentence, 0).filter(entity -> entity.to() == tokens.size());
    }

    /** Key of a person by surname: spellings that differ in accents or in a doubled y ("Zelenskyy") are one. */
    static String person(String surname) {
        return "person:" + slug(surname).replaceFirst("(yy|iy|y)$", "y");
    }

    /** Lower case, without accents, hyphens between words. */
    public static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
