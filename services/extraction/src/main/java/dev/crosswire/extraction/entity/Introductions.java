package dev.crosswire.extraction.entity;

import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The persons that an article introduces by office: "Ukrainian President Volodymyr Zelensky", "Germany's Foreign
 * Minister Jane Doe", "Jane Doe, the Danish defence minister". From then on the surname names the person, and the person
 * speaks for the country.
 */
public final class Introductions {

    /** More persons than any article introduces; bounds the memory of a hostile one. */
    private static final int MOST = 200;

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
            "deputy");

    private final Map<String, Optional<String>> countryBySurname = new HashMap<>();

    /** Reads the introductions of the whole article, so that a name is known wherever it stands. */
    public static Introductions in(List<Sentence> sentences, Names names) {
        Introductions introductions = new Introductions();
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.size() && introductions.countryBySurname.size() < MOST; i++) {
                introductions.learn(sentence, i, names);
            }
        }
        return introductions;
    }

    private void learn(Sentence sentence, int index, Names names) {
        if (!sentence.token(index).isCapitalised()) {
            return;
        }
        Optional<Entity> entity = names.at(sentence, index);
        if (entity.isEmpty() || entity.get().country().isEmpty() || entity.get().form() == Entity.Form.PERSON) {
            return;
        }
        int at = entity.get().to();
        if (sentence.is(at, "'s")) {
            at++;
        }
        int office = at;
        while (at < sentence.size()
                && at < office + 6
                && OFFICES.at(sentence, at).isPresent()) {
            at += OFFICES.at(sentence, at).orElseThrow().split(" ").length;
        }
        if (at == office) {
            return;
        }
        int end = at;
        while (end < sentence.size() && end < at + 4 && isName(sentence.token(end))) {
            end++;
        }
        if (end > at) {
            countryBySurname.put(sentence.token(end - 1).text(), entity.get().country());
        }
    }

    private static boolean isName(Token token) {
        return token.isCapitalised() && token.text().length() > 1;
    }

    /** The introduced person whose surname the token is. */
    Optional<Entity> at(Sentence sentence, int index) {
        Optional<String> country =
                countryBySurname.getOrDefault(sentence.token(index).text(), Optional.empty());
        return country.map(id -> new Entity(
                index,
                index + 1,
                Names.person(sentence.token(index).text()),
                Optional.of(id),
                Entity.Form.PERSON,
                false));
    }
}
