package dev.crosswire.extraction.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Polarity;
import dev.crosswire.extraction.entity.Entities;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Gazetteer;
import dev.crosswire.extraction.entity.Introductions;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Tokenizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence, one of its numbers and the clause's stance towards it. */
class StancesTest {

    private static final Names NAMES = new Names(Gazetteer.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The blast killed 12 people.                                             | 12  | ACTUAL
            The ministry confirmed 12 deaths.                                       | 12  | CONFIRMED
            There have been 12 confirmed cases of cholera.                          | 12  | CONFIRMED
            Doctors have confirmed that 12 patients have measles.                   | 12  | CONFIRMED
            The blast reportedly killed 12 people.                                  | 12  | REPORTED
            There were unconfirmed reports of 12 deaths.                            | 12  | REPORTED
            He allegedly stole 12 cars.                                             | 12  | REPORTED
            The officer is accused of taking 12 bribes.                             | 12  | REPORTED
            An estimated 400 people drowned.                                        | 400 | ESTIMATED
            The fire has destroyed an estimated 40 homes.                           | 40  | ESTIMATED
            Some 40 people are thought to be under the rubble.                      | 40  | ESTIMATED
            About 40 people are believed to have drowned.                           | 40  | ESTIMATED
            The two sides agreed to free 150 prisoners.                             | 150 | AGREED
            Parliament approved 40 million in aid.                                  | 40  | AGREED
            The firm has signed a contract for 12 ships.                            | 12  | AGREED
            Patients showed signs of fever in 12 wards.                             | 12  | ACTUAL
            The minister proposed a tax of 12 percent.                              | 12  | PROPOSED
            The union demands a rise of 12 percent.                                 | 12  | PROPOSED
            A draft of the law allows 12 weeks of leave.                            | 12  | DRAFT
            Norway pledged 40 million for the reefs.                                | 40  | PLEDGED
            The donors have committed to 40 new clinics.                            | 40  | PLEDGED
            The gang committed 12 robberies in a week.                              | 12  | ACTUAL
            The city plans to build 900 flats.                                      | 900 | PLANNED
            The club is to sell 12 players.                                         | 12  | PLANNED
            The airline will drop 12 routes.                                        | 12  | PLANNED
            The ship is due to carry 900 tourists.                                  | 900 | PLANNED
            The bank is set to cut 900 jobs.                                        | 900 | PLANNED
            Growth is expected to reach 3 percent.                                  | 3   | FORECAST
            The agency forecasts 12 storms this season.                             | 12  | FORECAST
            Sea levels are projected to rise by 40 centimetres.                     | 40  | FORECAST
            The storm is likely to bring 80 millimetres of rain.                    | 80  | FORECAST
            The dam could flood 40 villages.                                        | 40  | CONDITIONAL
            The verdict may bring him 12 years in prison.                           | 12  | CONDITIONAL
            If the dike breaks, 40 villages are under water.                        | 40  | CONDITIONAL
            The tariff would cost exporters 40 million.                             | 40  | CONDITIONAL
            The project to widen the road cost 40 million.                          | 40  | ACTUAL
            Some 900 people marched against plans to close the mine.                | 900 | ACTUAL
            The county has paid to settle 14 lawsuits.                              | 14  | ACTUAL
            The firm settled on 14 sites.                                           | 14  | AGREED
            He went on to win 12 medals.                                            | 12  | ACTUAL
            """)
    void tellsHowFirmlyItIsSaid(String text, String number, String expected) {
        assertThat(stance(text, number).modality()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The army denied that 12 soldiers had fled.                              | 12  | DENIED
            The army denies losing 12 tanks.                                        | 12  | DENIED
            The army did not lose 12 tanks.                                         | 12  | DENIED
            Canada will no longer send 12 jets.                                     | 12  | DENIED
            He has never won 12 games in a row.                                     | 12  | DENIED
            The clinic neither treated 12 patients nor lost 3.                      | 12  | DENIED
            The clinic neither treated 12 patients nor lost 3.                      | 3   | DENIED
            The minister rejected claims that 12 people had died.                   | 12  | DENIED
            It is not true that 12 people died.                                     | 12  | DENIED
            The mayor dismissed reports of 12 deaths.                               | 12  | DENIED
            The bank refused to pay 12 million.                                     | 12  | DENIED
            The company won't sell 12 plants.                                       | 12  | DENIED
            The storm left 21,000 customers without power.                          | 21,000 | ASSERTED
            No fewer than 12 people died.                                           | 12  | ASSERTED
            No less than 12 percent voted.                                          | 12  | ASSERTED
            Not only did 12 people die, the dam broke too.                          | 12  | ASSERTED
            Although he did not vote, 12 percent of members did.                    | 12  | ASSERTED
            The budget does not exceed 12 million.                                  | 12  | ASSERTED
            It is not clear whether 12 people died.                                 | 12  | ASSERTED
            Nothing has been heard of the 12 hikers.                                | 12  | ASSERTED
            The strike, which the union did not call, cost 12 million.              | 12  | ASSERTED
            He denied bribery, and 12 others were charged.                          | 12  | ASSERTED
            The man, who denies murder, was jailed for 12 years.                    | 12  | ASSERTED
            The crew failed to find 12 of the divers.                               | 12  | ASSERTED
            """)
    void keepsADenialInItsClause(String text, String number, Polarity expected) {
        assertThat(stance(text, number).polarity()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The toll was raised to 45 from 31.                                      | 45  | REPLACES_EARLIER
            The toll was raised to 45 from 31.                                      | 31  | IS_EARLIER
            The toll was raised from 31 to 45.                                      | 45  | REPLACES_EARLIER
            The toll was revised up to 45.                                          | 45  | REPLACES_EARLIER
            The figure was revised down to 45 from 60.                              | 45  | REPLACES_EARLIER
            The figure was revised down to 45 from 60.                              | 60  | IS_EARLIER
            The toll rose to 45, up from 31.                                        | 45  | REPLACES_EARLIER
            The toll rose to 45, up from 31.                                        | 31  | IS_EARLIER
            The toll stands at 45, down from 60.                                    | 60  | IS_EARLIER
            Updating an earlier toll, police said 45 people had died.               | 45  | REPLACES_EARLIER
            The ministry corrected the figure to 45.                                | 45  | REPLACES_EARLIER
            Correction: the storm killed 45 people.                                 | 45  | REPLACES_EARLIER
            The bank restated its profit at 45 million.                             | 45  | REPLACES_EARLIER
            Police had earlier reported 31 deaths.                                  | 31  | IS_EARLIER
            The agency had previously said 31 people were missing.                  | 31  | IS_EARLIER
            Police initially said 31 people were hurt.                              | 31  | IS_EARLIER
            The toll was initially put at 31.                                       | 31  | IS_EARLIER
            An earlier toll of 31 was given by the police.                          | 31  | IS_EARLIER
            An earlier draft had 31 articles.                                       | 31  | IS_EARLIER
            The provisional figure was 62 percent.                                  | 62  | IS_EARLIER
            Turnout was 58 percent, and not 62 percent as first reported.           | 62  | IS_EARLIER
            Turnout was 58 percent, instead of the 62 percent announced on Monday.  | 62  | IS_EARLIER
            Police lowered the toll to 45.                                          | 45  | REPLACES_EARLIER
            The company now puts the loss at 45 million.                            | 45  | REPLACES_EARLIER
            The estimate of 62 was corrected.                                       | 62  | IS_EARLIER
            The toll is 45.                                                         | 45  | none
            He had said that 31 people would come.                                  | 31  | none
            Sales rose 12 percent from a year earlier.                              | 12  | none
            The team bought 12 players earlier this year.                           | 12  | none
            The plan had 12 parts.                                                  | 12  | none
            The sheets had to be corrected because several hundred had errors.      | hundred | none
            """)
    void readsWhichFigureReplacesWhich(String text, String number, String expected) {
        assertThat(stance(text, number)
                        .supersession()
                        .map(marker -> marker.side().name())
                        .orElse("none"))
                .isEqualTo(expected);
    }

    private static Stance stance(String text, String number) {
        Sentence sentence = new Sentence(text, Tokenizer.tokens(text), 0, 0);
        Introductions introductions = new Introductions();
        introductions.hear(List.of(sentence), NAMES);
        List<Entity> entities = Entities.of(sentence, NAMES, introductions);
        Clauses clauses = Authorities.cite(
                sentence, Clauses.of(sentence), entities, new Speakers(introductions, Optional.empty()));
        int at = 0;
        while (!sentence.token(at).text().equals(number)) {
            at++;
        }
        return Stances.of(sentence, clauses, entities, at, at + 1);
    }
}
