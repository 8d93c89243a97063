package dev.crosswire.extraction;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.origin.Dateline;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an article takes place: its dateline, the town and the country that it clearly names most, and the places that
 * only its own words show to be places.
 *
 * @param learnt slug of such a place to its path
 * @param main the place of what is said without one
 */
record Scene(Map<String, String> learnt, Optional<String> main) {

    static final Scene NOWHERE = new Scene(Map.of(), Optional.empty());

    private static final int MOST_PLACES = 500;

    /** The leading place is named at least twice as often as the next. */
    private static final int LEAD = 2;

    private static final int TITLE_WEIGHT = 2;

    /** Weight that the leading town needs: one mention as a place in the opening, or two further on. */
    private static final int LEAST = 4;

    private static final int LEAD_SENTENCES = 2;

    private static final Lemmas SPEAKING = Lemmas.of("tell", "reporter", "journalist", "announce", "speak");

    private static final Lemmas SAYING = Lemmas.of("say", "tell", "announce", "add");

    private static final int SPEECH_REACH = 3;

    static Scene of(
            List<Sentence> title,
            List<List<Entity>> titleEntities,
            List<Sentence> body,
            List<List<Entity>> bodyEntities,
            Dateline dateline,
            Names names) {
        List<List<PlaceMention>> first = mentions(body, bodyEntities, Map.of());
        Map<String, Integer> countries = new HashMap<>();
        countCountries(first, countries, 1);
        countCountries(mentions(title, titleEntities, Map.of()), countries, TITLE_WEIGHT);
        if (countries.isEmpty()) {
            count(bodyEntities, countries);
            count(titleEntities, countries);
        }
        Optional<String> country = leading(countries);
        Map<String, String> learnt = learn(first, countries.size() == 1 ? country : Optional.empty());
        Map<String, Integer> towns = new HashMap<>();
        countTowns(mentions(body, bodyEntities, learnt), towns, 1);
        countTowns(mentions(title, titleEntities, learnt), towns, TITLE_WEIGHT);
        boolean torn = country.isEmpty() && countries.size() > 1;
        Optional<String> town = leading(towns)
                .filter(path ->
                        !torn || isIn(path, mentions(body.subList(0, Math.min(1, body.size())), bodyEntities, learnt)))
                .filter(path -> towns.getOrDefault(path, 0) >= LEAST)
                .filter(path -> country.isEmpty() || path.startsWith("/") || path.startsWith(country.get() + "/"));
        Optional<String> theatre = town.or(() -> country);
        Optional<String> written = written(dateline, names);
        boolean elsewhere = country.isPresent()
                && written.isPresent()
                && !written.get().startsWith("/")
                && !written.get().startsWith(country.get());
        Optional<String> main =
                elsewhere ? theatre : town.isPresent() && written.isEmpty() ? town : written.or(() -> theatre);
        return new Scene(learnt, main);
    }

    private static boolean isIn(String path, List<List<PlaceMention>> mentions) {
        return mentions.stream()
                .flatMap(List::stream)
                .anyMatch(mention -> mention.path().equals(path));
    }

    /** The same place with its country, where the article's own place is it. */
    String known(String path) {
        return path.startsWith("/") ? main.filter(whole -> whole.endsWith(path)).orElse(path) : path;
    }

    private static List<List<PlaceMention>> mentions(
            List<Sentence> sentences, List<List<Entity>> entities, Map<String, String> learnt) {
        List<List<PlaceMention>> mentions = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            mentions.add(PlaceMention.in(sentence, entities.get(i), learnt).stream()
                    .filter(mention -> !SPEAKING.isIn(sentence, mention.from() - SPEECH_REACH, mention.from())
                            && !SAYING.isIn(sentence, mention.to(), mention.to() + 2))
                    .toList());
        }
        return mentions;
    }

    /** Where no place is named: by demonyms and governments. */
    private static void count(List<List<Entity>> sentences, Map<String, Integer> countries) {
        for (List<Entity> entities : sentences) {
            for (Entity entity : entities) {
                if (entity.form() == Form.DEMONYM) {
                    entity.country().ifPresent(country -> countries.merge(country, 1, Integer::sum));
                }
            }
        }
    }

    /** A country that acts is no place: only those count where something is, and those of towns. */
    private static void countCountries(List<List<PlaceMention>> mentions, Map<String, Integer> countries, int weight) {
        for (List<PlaceMention> sentence : mentions) {
            for (PlaceMention mention : sentence) {
                if (mention.locative()) {
                    mention.country().ifPresent(country -> countries.merge(country, weight, Integer::sum));
                }
            }
        }
    }

    private static void countTowns(List<List<PlaceMention>> mentions, Map<String, Integer> towns, int weight) {
        for (int i = 0; i < mentions.size(); i++) {
            int lead = i < LEAD_SENTENCES ? weight * 2 : weight;
            for (PlaceMention mention : mentions.get(i)) {
                if (mention.isTown() && (towns.size() < MOST_PLACES || towns.containsKey(mention.path()))) {
                    towns.merge(mention.path(), mention.locative() ? lead * 2 : lead, Integer::sum);
                }
            }
        }
    }

    /** A place unknown to the gazetteer lies in the country that its sentence names, else in the article's. */
    private static Map<String, String> learn(List<List<PlaceMention>> sentences, Optional<String> country) {
        Map<String, String> learnt = new HashMap<>();
        for (List<PlaceMention> mentions : sentences) {
            List<String> named = mentions.stream()
                    .filter(PlaceMention::locative)
                    .flatMap(mention -> mention.country().stream())
                    .distinct()
                    .toList();
            Optional<String> here = named.size() == 1 ? Optional.of(named.getFirst()) : country;
            for (PlaceMention mention : mentions) {
                if (mention.path().startsWith("/") && learnt.size() < MOST_PLACES) {
                    learnt.merge(
                            mention.path().substring(1),
                            here.orElse("") + mention.path(),
                            (old, path) -> old.startsWith("/") ? path : old);
                }
            }
        }
        return learnt;
    }

    private static Optional<String> leading(Map<String, Integer> counts) {
        Optional<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return most.filter(first -> counts.entrySet().stream()
                        .noneMatch(other ->
                                !other.getKey().equals(first.getKey()) && other.getValue() * LEAD > first.getValue()))
                .map(Map.Entry::getKey);
    }

    private static Optional<String> written(Dateline dateline, Names names) {
        return dateline.town().flatMap(town -> {
            Optional<Entity> known = names.of(town).or(() -> names.of(Dateline.inLowerCase(town)));
            if (known.isPresent()) {
                return known.get().place();
            }
            Optional<String> land = dateline.land()
                    .flatMap(name -> names.of(name))
                    .flatMap(Entity::place)
                    .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/')) : path);
            String slug = Names.slug(town);
            return slug.length() < 3 ? Optional.empty() : Optional.of(land.orElse("") + "/" + slug);
        });
    }
}
