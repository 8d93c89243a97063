package dev.crosswire.extraction.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Tokenizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Names NAMES = new Names(GAZETTEER);

    /** Territories where nobody lives who would be in the news. */
    private static final Set<String> UNINHABITED = Set.of("BV", "GS", "HM", "IO", "TF", "UM");

    @Test
    void listsEveryTerritoryOfTheCldr() {
        List<String> missing = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !UNINHABITED.contains(code))
                .filter(code -> GAZETTEER.country(code).isEmpty())
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void namesItsCountriesAsTheCldrDoesOrKnowsThatNameToo() {
        List<String> unknown = Arrays.stream(Locale.getISOCountries())
                .filter(code -> GAZETTEER.country(code).isPresent())
                .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                .filter(name -> !name.contains("(") && !name.contains("&") && !name.startsWith("St."))
                .filter(name -> NAMES.of(name).isEmpty())
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void placesEveryTownInACountryThatItLists() {
        assertThat(GAZETTEER.places())
                .allSatisfy(places ->
                        assertThat(GAZETTEER.country(places.country())).isPresent());
        assertThat(GAZETTEER.places().stream()
                        .mapToInt(places -> places.places().size())
                        .sum())
                .isGreaterThan(800);
    }

    @Test
    void listsNoPlaceAndNoOrganisationTwice() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = GAZETTEER.places().stream()
                .flatMap(places -> places.places().stream())
                .flatMap(place -> Places.spellings(place).stream())
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
        assertThat(twice).isEmpty();
        Set<String> names = new HashSet<>();
        assertThat(GAZETTEER.organisations().stream()
                        .flatMap(organisation -> organisation.names().stream())
                        .filter(name -> !names.add(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Aleppo, SY/aleppo",
        "Deir Ezzor, SY/deir-al-zor",
        "Kharkov, UA/kharkiv",
        "Queensland, AU/queensland",
        "Ho Chi Minh City, VN/ho-chi-minh-city",
        "Damascus, SY/damascus",
        "Greenland, GL",
        "São Paulo, BR/sao-paulo",
        "Gaza Strip, PS/gaza-strip",
    })
    void knowsWhereAPlaceLies(String name, String path) {
        assertThat(NAMES.of(name).flatMap(Entity::place)).contains(path);
    }

    @ParameterizedTest
    @CsvSource({
        "UNICEF, org:unicef",
        "Bank of Japan, org:bank-of-japan",
        "Syrian Observatory for Human Rights, org:syrian-observatory-for-human-rights",
        "Rapid Support Forces, org:rsf",
        "Hezbollah, org:hezbollah",
        "Médecins Sans Frontières, org:msf",
        "U.S. Geological Survey, org:usgs",
        "International Criminal Court, org:icc",
    })
    void knowsABodyByItsNames(String name, String key) {
        assertThat(NAMES.of(name).map(Entity::key)).contains(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenyan President Jane Roe spoke. Roe left.                              | Roe  | KE | none
            Jane Roe, the mayor of Odesa, spoke. Roe left.                          | Roe  | -  | UA/odesa:government
            Lagos Governor Jane Roe spoke. Roe left.                                | Roe  | -  | NG/lagos:government
            Jane Roe, chief executive of Brackenridge, spoke. Roe left.             | Roe  | -  | org:brackenridge
            Unicef spokeswoman Jane Roe spoke. Roe left.                            | Roe  | -  | org:unicef
            Jane Roe, a spokeswoman for the Red Cross, spoke. Roe left.             | Roe  | -  | org:red-cross
            Jane Roe, the Danish defence minister, spoke. Roe left.                 | Roe  | DK | none
            The Zamund Electoral Commission (ZEC) met. ZEC was late.                | ZEC  | -  | none
            """)
    void learnsWhomATextIntroduces(String text, String name, String country, String voice) {
        Sentence sentence = new Sentence(text, Tokenizer.tokens(text), 0, 0);
        Introductions introductions = new Introductions();
        introductions.hear(List.of(sentence), NAMES);
        Entity last = Entities.of(sentence, NAMES, introductions).getLast();
        assertThat(sentence.token(last.from()).text()).isEqualTo(name);
        assertThat(last.country().orElse("-")).isEqualTo(country);
        assertThat(last.voice().orElse("none")).isEqualTo(voice);
    }
}
