package dev.crosswire.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Tokenizer;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A sentence, one of its numbers, and the number's times: its period, "@" before the moment it describes. Published on
 * Wednesday, 7 January 2026, at 10:00.
 */
class TimesTest {

    private static final Instant PUBLISHED = Instant.parse("2026-01-07T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bombing killed 12 people on Saturday.                               | 12      | 2026-01-03..2026-01-04
            Some 40 homes burned down yesterday.                                    | 40      | 2026-01-06..2026-01-07
            Police arrested 55 fans on Wednesday.                                   | 55      | 2026-01-07..2026-01-08
            The flood swept away 30 cars last Saturday.                             | 30      | 2026-01-03..2026-01-04
            The quake of 3 January left 212 dead.                                   | 212     | 2026-01-03..2026-01-04
            A train crash killed 9 on December 28.                                  | 9       | 2025-12-28..2025-12-29
            A stampede on May 3, 2025 killed 61 pilgrims.                           | 61      | 2025-05-03..2025-05-04
            The glacier lost 6 percent of its ice between May and September 2025.   | 6       | 2025-05-01..2025-10-01
            The glacier lost 7 percent of its ice between May and September.        | 7       | 2025-05-01..2025-10-01
            Turnout in 2024 was 61 percent.                                         | 61      | 2024-01-01..2025-01-01
            Turnout in the 2024 election was 61 percent.                            | 61      | 2024-01-01..2025-01-01
            In July the clinic treated 430 patients.                                | 430     | 2025-07-01..2025-08-01
            Profit was 40 million in the third quarter.                             | 40      | 2025-07-01..2025-10-01
            Profit was 40 million in the first quarter of 2025.                     | 40      | 2025-01-01..2025-04-01
            Sales of 12 million were booked in the three months to June.            | 12      | 2025-04-01..2025-07-01
            The army lost 300 men this week.                                        | 300     | 2026-01-05..2026-01-12
            Over the weekend 14 hikers were rescued.                                | 14      | 2026-01-03..2026-01-05
            The port has handled 900 ships since January 2025.                      | 900     | 2025-01-01..
            In the past 24 hours 31 drones were shot down.                          | 31      | 2026-01-06T10:00..2026-01-08
            Some 3,000 people marched last year.                                    | 3,000   | 2025-01-01..2026-01-01
            The court sentenced 8 men two days ago.                                 | 8       | 2026-01-05..2026-01-06
            Rain of 80 millimetres fell from Monday to Tuesday.                     | 80      | 2026-01-05..2026-01-07
            The team won 11 medals in 2022 and 14 in 2026.                          | 14      | 2026-01-01..2027-01-01
            The team won 11 medals in 2022 and 14 in 2026.                          | 11      | 2022-01-01..2023-01-01
            The vote on 2026-02-15 will fill 120 seats.                             | 120     | 2026-02-15..2026-02-16
            The summit on Friday will gather 20 leaders.                            | 20      | 2026-01-09..2026-01-10
            France will send 300 soldiers in March.                                 | 300     | 2026-03-01..2026-04-01
            The firm will cut 900 jobs next year.                                   | 900     | 2027-01-01..2028-01-01
            So far this year 16 whales have stranded.                               | 16      | 2026-01-01..
            The year to March 2025 brought 210 days of frost.                       | 210     | 2024-04-01..2025-04-01
            """)
    void findsThePeriodOfWhatIsCounted(String sentence, String number, String expected) {
        assertThat(times(sentence, number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Friday noon the toll stood at 31.                                    | 31      | @2026-01-02T12:00
            As of Monday, 78 buildings had been searched.                           | 78      | @2026-01-06T00:00
            The death toll had reached 45 by Tuesday.                               | 45      | @2026-01-07T00:00
            As of 6 am, 210 patients were in hospital.                              | 210     | @2026-01-07T06:00
            As of 1 January, the town had 4,100 inhabitants.                        | 4,100   | @2026-01-02T00:00
            The town had counted 40 cases as of noon Friday.                        | 40      | @2026-01-02T12:00
            As of today 12 firefighters are missing.                                | 12      | @2026-01-07T10:00
            """)
    void findsTheMomentThatAFigureDescribes(String sentence, String number, String expected) {
        assertThat(times(sentence, number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police said on Saturday that 12 people were killed.                     | 12
            On Saturday, police said 12 people were killed.                         | 12
            The flood killed 12 people, officials said on Saturday.                 | 12
            The flood killed 12 people, the mayor told reporters on Saturday.       | 12
            The ministry on Tuesday said 300 soldiers had left.                     | 300
            The minister announced on Monday that 40 schools would close.           | 40
            The bank, which was founded in 1920, employs 900 people.                | 900
            Prices were 8 percent higher than in 2024.                              | 8
            Sales rose 5 percent from a year earlier.                               | 5
            The war has killed 12 children.                                         | 12
            The plane may carry 180 passengers.                                     | 180
            """)
    void takesNoTimeThatIsAnothers(String sentence, String number) {
        assertThat(times(sentence, number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Profit was 210 million in 2025, compared with 190 million in 2024.      | 210     | 2025-01-01..2026-01-01
            Profit was 210 million in 2025, compared with 190 million in 2024.      | 190     | 2024-01-01..2025-01-01
            Profit was 210 million in 2025, up from 190 million a year earlier.     | 190     | 2024-01-01..2025-01-01
            In 2025 the clinic treated 80 cases, up from 62 the year before.        | 62      | 2024-01-01..2025-01-01
            In 2025 the clinic treated 80 cases, up from 62 the year before.        | 80      | 2025-01-01..2026-01-01
            Revenue was 7 billion, down from 9 billion in the previous year.        | 9       | 2025-01-01..2026-01-01
            """)
    void givesTheFigureOfAComparisonItsOwnPeriod(String sentence, String number, String expected) {
        assertThat(times(sentence, number)).isEqualTo(expected);
    }

    private static String times(String text, String number) {
        Sentence sentence = new Sentence(text, Tokenizer.tokens(text), 0, 0);
        int at = 0;
        while (!sentence.token(at).text().equals(number)) {
            at++;
        }
        Moments moments = Times.in(sentence, Clauses.of(sentence), PUBLISHED).of(at);
        String period = moments.validFrom().map(TimesTest::shorter).orElse("")
                + (moments.validFrom().isPresent() || moments.validTo().isPresent() ? ".." : "")
                + moments.validTo().map(TimesTest::shorter).orElse("");
        return period
                + moments.asOf()
                        .map(moment -> "@" + moment.toString().replace(":00Z", ""))
                        .orElse("");
    }

    private static String shorter(Instant instant) {
        return instant.toString().replace("T00:00:00Z", "").replace(":00Z", "");
    }
}
