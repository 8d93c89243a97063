package dev.crosswire.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Article;
import dev.crosswire.extraction.entity.Gazetteer;
import dev.crosswire.extraction.entity.Names;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text, and where what its first number of the last sentence counts took place. */
class EventPlacesTest {

    private static final Names NAMES = new Names(Gazetteer.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            An air strike in Aleppo killed 12 people.                                          | SY/aleppo
            Shelling killed 12 people in the Syrian city of Aleppo.                            | SY/aleppo
            At least 12 people were killed in the Syrian town of Khan Arnabeh.                 | SY/khan-arnabeh
            A bus plunged into a ravine near Oaxaca, killing 17 people.                        | MX/oaxaca
            The blast at Marib airport wounded 30.                                             | YE/marib
            A crowd of 5,000 marched in London.                                                | GB/london
            A fire in the village of Ober Lindach destroyed 9 houses.                          | /ober-lindach
            The Griesfirn glacier in Switzerland lost 6 per cent of its ice.                   | CH/griesfirn
            Some 200 people fell ill in Wexcombe Parva.                                          | /wexcombe-parva
            Police said on Tuesday in Geneva that 12 people were killed in Goma.               | CD/goma
            Officials told reporters in Paris that 12 people were killed.                      | none
            A quake in central Italy killed 290 people.                                        | IT
            Flooding killed 44 people in Kenya.                                                | KE
            A gunman shot 3 people in Uvalde, Texas, on Friday.                                | US/uvalde
            Rebels killed 15 soldiers in Homs and 4 in Hama.                                   | SY/homs
            Turnout in the Zambian capital Lusaka was 71 percent.                              | ZM/lusaka
            Heavy rain left 8 dead in the Chinese province of Henan.                           | CN/henan
            The ferry sank off Lampedusa with 60 people aboard.                                | IT/lampedusa
            About 300 patients were moved out of hospitals in Kharkov.                         | UA/kharkiv
            KYIV (Reuters) - Drones wounded 14 people overnight.                               | UA/kyiv
            MARIB — Gunmen freed 20 prisoners.                                                 | YE/marib
            HOLM UNDERWOOD, England — A landslide buried 4 houses.                             | GB/holm-underwood
            Fighting raged on in Bakhmut. Bakhmut lies in ruins. The attack killed 12 soldiers.| UA/bakhmut
            The mine at Cerro Hondo collapsed. Cerro Hondo lies in Peru. Rescuers found 9 bodies.| PE/cerro-hondo
            The team beat its rivals by 12 points in March.                                    | none
            About 40 members of the Labour Party abstained in Parliament.                      | none
            The clinic in Médard treated 90 people.                                            | /medard
            A fire in the Hohlen rail tunnel trapped 90 people.                                | /hohlen
            Officials in Brussels said that 12 ships would sail.                               | none
            Snow closed 30 roads in the Tyrol region.                                          | AT/tyrol
            The river burst its banks near St. Louis and flooded 600 homes.                    | US/st-louis
            Protests in Rio de Janeiro drew 10,000 people.                                     | BR/rio-de-janeiro
            Hail ruined vines in Italy and 40 orchards in Austria.                             | AT
            Norway: 12 cases.                                                                  | NO
            Crete saw 3 rescues. The boat sank off Yemen, leaving 56 dead.                     | YE
            """)
    void findsWhereItHappened(String text, String expected) {
        ArticleReading reading = read(Articles.article(1, "", text));
        ReadSentence last = reading.body().getLast();
        int number = 0;
        while (last.sentence().token(number).number().isEmpty()) {
            number++;
        }
        assertThat(new EventPlaces(last, reading.scene()).of(number).orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    void takesTheTheatreOfTheArticleWhereTheSentenceNamesNoPlace() {
        ArticleReading reading = read(Articles.article(
                1,
                "Fire in Valparaiso",
                "A forest fire spread to Valparaiso on Sunday. Chilean crews fought it in Valparaiso for hours.\n\n"
                        + "The fire killed 19 people, the interior minister told reporters in Santiago."));
        ReadSentence last = reading.body().getLast();
        assertThat(new EventPlaces(last, reading.scene()).of(4)).contains("CL/valparaiso");
    }

    @Test
    void leavesAsideADatelineThatLiesInAnotherCountry() {
        ArticleReading reading = read(Articles.article(
                1,
                "",
                "BEIRUT (AP) — Syrian forces entered the north of Syria on Monday. Fighting in Syria killed many "
                        + "Syrians. A clash killed 12 fighters."));
        List<ReadSentence> body = reading.body();
        assertThat(new EventPlaces(body.getLast(), reading.scene()).of(3)).contains("SY");
    }

    private static ArticleReading read(Article article) {
        return ArticleReading.of(article, ReadableText.of(article).paragraphs(), NAMES);
    }
}
