package dev.crosswire.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sentence a row, in the styles of different outlets, and the claims that it makes; several are separated by " + ". */
class ClaimTableTest {

    private static final Set<String> TYPES = Set.of("country-total", "army-cap", "troop-count");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Leaders of 35 countries signed the declaration in Paris on Tuesday.                  | country-total 35 ACTUAL
            Thirty-five nations met in Paris to discuss Ukraine.                                  | country-total 35 ACTUAL
            Representatives of 35 states, from France to Japan, gathered to support Ukraine.      | country-total 35 ACTUAL
            The 35-nation summit ended late on Tuesday.                                           | country-total 35 ACTUAL
            26 of the 35 countries have pledged troops.                                           | country-total 35 ACTUAL
            One of the 35 members of the coalition did not sign.                                  | country-total 35 ACTUAL
            The meeting was attended by 35 countries.                                             | country-total 35 ACTUAL
            More than two dozen countries attended the summit.                                    | country-total >24 ACTUAL
            At least 26 nations pledged to contribute to the force.                               | country-total >=26 ACTUAL
            Some 35 countries are expected to attend the summit.                                  | country-total ~35 FORECAST
            As many as 40 governments will take part, from Canada and Japan to Norway.            | country-total <=40 ACTUAL
            The US-led coalition of 68 nations is conducting air strikes.                         | country-total 68 ACTUAL
            The coalition of the willing, which groups 35 countries, met in Paris.                | country-total 35 ACTUAL
            Macron said officials from 35 countries had gathered.                                 | country-total 35 ACTUAL by FR:government
            """)
    void countsTheCountriesThatTakePart(String sentence, String expected) {
        assertThat(Articles.lines(sentence, TYPES)).isEqualTo(split(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ukraine would keep an 800,000-strong army under the agreement.                        | army-cap UA 800000 AGREED
            Kyiv would be allowed an army of 800,000.                                             | army-cap UA 800000 CONDITIONAL
            An earlier draft sought to cap Ukraine's forces at 600,000 personnel.                 | army-cap UA 600000 DRAFT IS_EARLIER
            Russia wants Ukraine to limit its forces to 600,000.                                  | army-cap UA 600000 PROPOSED
            The two sides agreed on a cap of 700,000 soldiers for Ukraine.                        | army-cap UA 700000 AGREED
            Negotiators have agreed to cap the Ukrainian army at 700,000 soldiers.                | army-cap UA 700000 AGREED
            Under the deal, Ukraine's army must not exceed 800 000 soldiers.                      | army-cap UA 800000 AGREED
            The US plan caps the Ukrainian military at 600.000 troops.                            | army-cap UA 600000 PROPOSED
            The Ukrainian army would be capped at 800k troops.                                    | army-cap UA 800000 CONDITIONAL
            The agreement would limit Ukraine’s armed forces to up to 800,000 troops.             | army-cap UA 800000 AGREED
            Zelensky rejected a proposal to limit the Ukrainian army to 600,000 soldiers.         | army-cap UA 600000 PROPOSED
            They agreed to cap Ukraine's army at 800,000, up from 600,000 in an earlier draft.    | army-cap UA 800000 AGREED REPLACES_EARLIER + army-cap UA 600000 DRAFT IS_EARLIER
            The allies agreed to raise the cap on Ukraine's army from 600,000 to 800,000 troops.  | army-cap UA 600000..800000 UP AGREED
            The cap on Ukraine's army was raised to 800,000 soldiers.                             | army-cap UA 800000 ACTUAL REPLACES_EARLIER
            """)
    void readsALimitOnAnArmyAsItsExactValue(String sentence, String expected) {
        assertThat(Articles.lines(sentence, TYPES)).isEqualTo(split(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Macron stated that Paris could contribute several thousand troops.                    | troop-count FR 3000..9999 CONDITIONAL by FR:government
            France may contribute between 5,000 and 7,000 troops, an Elysée official said.        | troop-count FR 5000..7000 CONDITIONAL by FR:government
            Macron said on Tuesday that France would deploy up to 6,000 troops.                   | troop-count FR <=6000 PLANNED by FR:government
            Britain will send 10,000 troops and Germany could send 4,000 soldiers.                | troop-count GB 10000 PLANNED + troop-count DE 4000 CONDITIONAL
            Some 3,000 French troops would be deployed to western Ukraine.                        | troop-count FR ~3000 CONDITIONAL
            Berlin pledged to send about 5,000 soldiers to Lithuania.                             | troop-count DE ~5000 PLEDGED
            Germany will not send 5,000 troops to Ukraine, Merz said.                             | troop-count DE 5000 PLANNED DENIED by DE:government
            Turkey denied that it would send 10,000 troops.                                       | troop-count TR 10000 PLANNED DENIED by TR:government
            Starmer said Britain was ready to commit tens of thousands of troops.                 | troop-count GB 20000..99999 PLANNED by GB:government
            "We will send 2,000 peacekeepers," Australian Prime Minister Jane Doe said.           | troop-count AU 2000 PLANNED by AU:government
            The UK, which has offered 8,000 troops, wants clarity.                                | troop-count GB 8000 PLEDGED
            According to the Polish government, Warsaw will send several hundred soldiers.        | troop-count PL 300..999 PLANNED by PL:government
            At the height of the war, 46,000 British troops were deployed to Iraq.                | troop-count GB 46000 ACTUAL
            """)
    void readsWhatOneCountrySends(String sentence, String expected) {
        assertThat(Articles.lines(sentence, TYPES)).isEqualTo(split(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The 27-member bloc agreed on new sanctions.
            NATO's 32 countries agreed to spend more.
            The 27 EU nations agreed on new sanctions.
            The two countries agreed on a ceasefire.
            35 soldiers from 12 countries were wounded.
            Attacks were reported in 30 countries.
            At least 20 members of the group were killed in a strike by the coalition.
            Ukraine has 900,000 soldiers.
            Ukraine has an army of 900,000.
            Ukraine has a 900,000-strong army.
            Russia has massed 600,000 troops along the border.
            The explosion killed 35 soldiers.
            Russia deployed missiles that killed 35 soldiers.
            Ukraine lost 2,000 troops last year.
            France and Britain would send 15,000 troops to Ukraine.
            NATO will deploy 5,000 troops to Poland.
            The United States will cut its troops in Germany to 35,000.
            The multinational force would be capped at 15,000 troops, Macron said.
            In 2022 countries agreed to send weapons.
            Since 2014 nations have met in Paris.
            A Boeing 737 carried soldiers to Kabul.
            Section 35 countries agreed.
            Soldiers aged 35 agreed to stay.
            The army cap costs $800,000 a year.
            France beat Wales 35-12 as nations met in Paris.
            On 26 May countries met in Paris.
            Ukraine's army was limited to 35 percent of its fuel.
            The war has lasted nearly four years and left thousands of casualties.
            Russia occupies a fifth of Ukrainian territory.
            """)
    void claimsNothingOfANumberOfAnotherKind(String sentence) {
        assertThat(Articles.lines(sentence, TYPES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Germany agreed to a ceasefire, while France could send 6,000 troops.                  | troop-count FR 6000 CONDITIONAL
            France sent 6,000 troops, although Berlin would not agree.                            | troop-count FR 6000 ACTUAL
            Merz, who did not attend, said Germany will send 5,000 soldiers.                      | troop-count DE 5000 PLANNED by DE:government
            """)
    void keepsTheCuesOfAClauseToItself(String sentence, String expected) {
        assertThat(Articles.lines(sentence, TYPES)).isEqualTo(split(expected));
    }

    private static List<String> split(String expected) {
        return Arrays.stream(expected.split(" \\+ ")).map(String::strip).toList();
    }
}
