package dev.crosswire.extraction.entity;

import dev.crosswire.extraction.entries.EntryFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Countries, places, organisations and leaders that are known without a text; read once from the lists beside this class. */
public final class Gazetteer {

    private final Map<String, Country> countries;
    private final List<Organisation> organisations;
    private final List<Leaders> leaders;
    private final List<Places> places;

    private Gazetteer(
            Map<String, Country> countries,
            List<Organisation> organisations,
            List<Leaders> leaders,
            List<Places> places) {
        this.countries = countries;
        this.organisations = organisations;
        this.leaders = leaders;
        this.places = places;
    }

    /** The lists that ship with the program. */
    public static Gazetteer load() {
        Map<String, Country> countries = new LinkedHashMap<>();
        for (Country country : EntryFile.builtIn(Gazetteer.class, "countries.yaml", Country.class)) {
            if (countries.put(country.id(), country) != null) {
                throw new IllegalStateException("countries.yaml lists " + country.id() + " twice");
            }
        }
        return new Gazetteer(
                countries,
                EntryFile.builtIn(Gazetteer.class, "organisations.yaml", Organisation.class),
                EntryFile.builtIn(Gazetteer.class, "leaders.yaml", Leaders.class),
                EntryFile.builtIn(Gazetteer.class, "places.yaml", Places.class));
    }

    public Optional<Country> country(String id) {
        return Optional.ofNullable(countries.get(id));
    }

    /** The organisation that the entity key names. */
    public Optional<Organisation> organisation(String key) {
        return organisations.stream()
                .filter(organisation -> organisation.key().equals(key))
                .findFirst();
    }

    public Iterable<Country> countries() {
        return countries.values();
    }

    public List<Organisation> organisations() {
        return organisations;
    }

    public List<Leaders> leaders() {
        return leaders;
    }

    public List<Places> places() {
        return places;
    }
}
