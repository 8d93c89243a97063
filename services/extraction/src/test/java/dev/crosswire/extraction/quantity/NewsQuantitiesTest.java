package dev.crosswire.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One sentence of news a row, by field, and every quantity in it: bound and number, unit, "of" the noun that is counted, and the
 * trend of a change. "15..20" is a range, "?20..99" what vague words allow, "nothing" that there is none.
 */
class NewsQuantitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            At least 35 people were killed and more than 120 wounded when two missiles hit a market in Kharkiv. | >=35 of people + >120 of wounded + 2 of missile
            Russia fired 45 drones and 12 cruise missiles overnight, of which 39 were shot down.                | 45 of drone + 12 of missile + 39
            Some 2.4 million refugees have crossed the border since February 2022.                              | ~2400000 of refugee
            The ministry said 25 combat troops deployed to the base were injured, three of them seriously.      | 25 of troop + 3
            Dozens of civilians, including seven children, remain trapped.                                      | ?24..99 of civilian + 7 of child
            One of the 26 members of the coalition abstained.                                                   | 26 of member
            Between 10,000 and 15,000 soldiers would be needed, an official said.                               | 10000..15000 of soldier
            The brigade lost 40% of its armour in a 36-hour battle.                                             | 40 percent of armour + 36 h
            Around two-thirds of the city's 400,000 residents have fled.                                        | ~2/3 fraction + 400000 of resident
            Nearly half of the village was destroyed by the 500-kilogram bomb.                                  | ~0.5 fraction of village + 500 kg
            Shelling killed no fewer than nine people, wounding scores of others.                               | >=9 of people + ?40..99 of other
            The convoy of 30 trucks carried 600 tonnes of flour.                                                | 30 of truck + 600 t
            The ceasefire would last for 60 days, from 3 March to 2 May.                                        | 60 d
            The 4th Brigade holds a 15-km front near Route 66.                                                  | 15 km
            """)
    void readsWar(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            Shares rose 5% to $120.50 on Tuesday.                                                      | 5 percent UP + 120.5 USD
            The company reported a net loss of $1.2bn, compared with a profit of $300m a year earlier. | 1200000000 USD + 300000000 USD
            The Fed raised rates by 25 basis points to a range of 5.25% to 5.5%.                       | 25 bp UP + 5.25..5.5 percent
            Unemployment fell 0.3 percentage points to 4.1 percent.                                    | 0.3 pp DOWN + 4.1 percent
            Revenue climbed to between €8 and €9 billion.                                              | 8000000000..9000000000 EUR
            The bank will cut 400 jobs, about 3% of its workforce.                                     | 400 of job + ~3 percent of workforce
            Oil was up 19 cents at $58.24 a barrel.                                                    | 19 cent UP + 58.24 USD/bbl
            The deal is worth 8 or $9 billion.                                                         | 8000000000..9000000000 USD
            He was fined £2,500 and ordered to pay 1.5 million pounds in damages.                      | 2500 GBP + 1500000 GBP
            The rupee fell to 83.2 per dollar; Rs 500 crore was set aside.                             | 83.2 + 5000000000 INR
            Inflation slowed from 3.2% in May to 2.9% in June.                                         | 2.9..3.2 percent DOWN
            The loan of ¥590 billion carries a 1.5 per cent rate over 10 years.                        | 590000000000 JPY + 1.5 percent + 10 y
            House prices have almost doubled, with a median of A$1.1m.                                 | 1100000 AUD
            The S&P 500 gained 1.2% while the FTSE 100 lost 35 points.                                 | 1.2 percent UP + 35 of point DOWN
            The charity raised £4m; the airline raised its fare by £4.                                 | 4000000 GBP + 4 GBP UP
            Buyers put down £18,000 and paid off the rest within 90 days.                              | 18000 GBP + 90 d
            Delegates at COP31 sat over nine nights.                                                   | 9 of night
            Route 7B is closed to children under the age of 9.                                         | 9 y
            """)
    void readsFinance(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            Arsenal beat Chelsea 3-1 in front of 60,000 fans.                     | 60000 of fan
            She ran the 100m in 10.65 seconds and won by 0.03 seconds.            | 100 m + 10.65 s + 0.03 s
            He scored 22 goals in 36 league games, a record for a player aged 19. | 22 of goal + 36 of game
            The Giants lost 98-89 after leading by 15 points.                     | 15 of point
            The 27-year-old jumped 8.95m to take gold.                            | 27 y + 8.95 m UP
            Smith, 34, has won four titles since 2015.                            | 4 of title
            The team needs two wins from its last five matches.                   | 2 of win + 5 of match
            """)
    void readsSport(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            Winds of up to 155 mph and 30 cm of rain are expected.                | <=155 mi/h + 30 cm
            Temperatures will drop to minus 12 degrees Celsius, 10 below average. | -12 °C + 10
            A magnitude 7.8 earthquake struck at a depth of 10 km (6.2 miles).    | 7.8 magnitude + 10 km + 6.2 mi
            The fire has burned 45,000 acres and is 20% contained.                | 45000 ac + 20 percent
            The river rose two and a half metres in six hours.                    | 2.5 m UP + 6 h
            The Category 4 storm left half a million homes without power.         | 500000 of home
            """)
    void readsWeather(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            One in five adults has high blood pressure, a survey of 2,000 people found. | 0.2 fraction + 2000 of people
            The vaccine was 95% effective in a trial with 43,000 volunteers.            | 95 percent + 43000 of volunteer
            Cases have doubled to 1,200 a day.                                          | 1200 count/d
            Patients took 50 mg of the drug twice a day for 12 weeks.                   | 50 mg + 12 wk
            More than 1,000 but fewer than 1,500 infections were recorded.              | 1000..1500 of infection
            A third of patients recovered; a third patient died.                        | 1/3 fraction of patient
            """)
    void readsHealth(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            Turnout was 67.3%, up from 61% in 2019.                                                   | 67.3 percent + 61 percent
            The party won 212 of 650 seats with 43 per cent of the vote.                              | 212 of seat + 650 of seat + 43 percent of vote
            The bill passed by 52 votes to 48.                                                        | 52 of vote + 48
            Exit polls gave him 48-50% of the vote, with a margin of error of plus or minus 3 points. | 48..50 percent of vote + 3 of point
            Three million, two hundred thousand ballots were counted.                                 | 3200000 of ballot
            """)
    void readsElections(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            The telescope orbits 1.5 million kilometres from Earth.        | 1500000 km
            The asteroid is 200 to 300 metres wide and travels at 30 km/s. | 200..300 m + 30 km/s
            Sea levels could rise 11 feet per century.                     | 11 ft/century UP
            The battery stores 75 kWh and charges at 150 kW.               | 75 kWh + 150 kW
            The fossil is 66 million years old.                            | 66000000 y
            Data from 12.5 terabytes of images were analysed.              | 12.5 TB
            The chip has a 3 nm process and runs at 3.5 GHz.               | 3 nm + 3.5 GHz
            """)
    void readsScience(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            The protest drew tens of thousands of people, several hundred of whom were arrested.           | ?20000..99999 of people + ?300..999
            A dozen countries, two dozen companies and half a dozen NGOs signed.                           | 12 of country + 24 of company + 6 of ngo
            Call 555-123-4567 or visit 221 Baker Street, Room 12, before 5 p.m. on 7 January 2026.         | nothing
            1. Ukraine: the 1990s and 2013-14 were hard.                                                   | nothing
            Flight 370, a Boeing 777, carried 239 people.                                                  | 239 of people
            The G20 agreed to cut emissions by 45% by 2030 from 2010 levels.                               | 45 percent DOWN
            No one was hurt, and that one was the last one.                                                | nothing
            The project will cost 2.5 to 3 billion dollars and take five to seven years.                   | 2500000000..3000000000 USD + 5..7 y
            Prices range from $5 to $20 a ticket.                                                          | 5..20 USD/ticket
            50-odd firms and 300+ workers took part; as few as 10 remained.                                | ~50 of firm + >=300 of worker + >=10
            The area covers 1,520 sq m, or 16,361 square feet.                                             | 1520 m2 + 16361 ft2
            The pipeline pumps 500,000 barrels per day.                                                    | 500000 bbl/d
            The man was sentenced to 15 years in prison and 100 lashes.                                    | 15 y + 100 of lash
            They walked a mile and a half and waited half an hour.                                         | 1.5 mi + 0.5 h
            The population is 1 414 021 100, China says.                                                   | 1414021100
            Ukraine's army should be limited to 600,000 troops, down from 800,000.                         | 600000 of troop + 800000
            It was the 35th time in 10 years.                                                              | 10 y
            Two patients injured eight others in the ward, which holds 17 Ugandan and Burundian soldiers.  | 2 of patient + 8 of other + 17 of soldier
            Five US soldiers and 10 IS members were captured in 13 fighting positions.                     | 5 of soldier + 10 of member + 13 of position
            Nearly 1 of every 5 new jobs is part-time, and coal makes up 75 percent of its energy.         | ~0.2 fraction + 75 percent of energy
            Approval fell below 50%, while a $15 minimum wage won support from up to a reported 30 groups. | <50 percent + 15 USD + <=30 of group
            He is 35, she is older than 40, and 42 percent of the children are younger than 6.             | 35 + >40 + 42 percent of child + <6
            Claims total 255,000 vs 285,000 est, the lowest since 1973.                                    | 255000 + 285000
            Production rose to 1.5 million barrels of oil a day.                                           | 1500000 bbl/d
            The fine could be as much as 4% of turnover, or €20 million, whichever is higher.              | <=4 percent + 20000000 EUR
            Germany will spend 2 per cent of GDP, i.e. more than €80bn, on defence by 2028.                | 2 percent + >80000000000 EUR
            The EU's 27 states agreed on a 15% tariff, half the 30% that was threatened.                   | 27 of state + 15 percent + 0.5 fraction + 30 percent
            The 1080p screen costs $1,299.99, and the 24-hour line is open 24/7.                           | 1299.99 USD + 24 h
            Brent fell 45 cents, or 0.7 percent, to $61.32 a barrel.                                       | 45 cent DOWN + 0.7 percent DOWN + 61.32 USD/bbl
            Rates will rise by a quarter of a percentage point, to 2.25-2.5 per cent.                      | 0.25 pp UP + 2.25..2.5 percent
            He bought two 12-ounce bottles; the buyers are aged between 18 and 25.                         | 2 of bottle + 12 oz + 18..25 y
            The plan would cost between $1 trillion and $1.5 trillion over a decade.                       | 1000000000000..1500000000000 USD
            Sales fell by a third to 1.2m, and profit by almost half.                                      | 1/3 fraction DOWN + 1200000 + ~0.5 fraction DOWN
            The film made $45.3M in its first three days and $100M+ overseas.                              | 45300000 USD + 3 d + >=100000000 USD
            He earns £1.2m-a-year and stays in a $500-a-night hotel.                                       | 1200000 GBP/y + 500 USD/night
            Temperatures reached -5°C on Sunday and 35C on Monday.                                         | -5 °C + 35 °C
            Nearly $2bn worth of aid, €1.5bn of it from the EU, was promised.                              | ~2000000000 USD + 1500000000 EUR
            The price is in the mid-$20s.                                                                  | nothing
            Gold slipped 0.3% to $1,271.21 per ounce by 1045 GMT.                                          | 0.3 percent DOWN + 1271.21 USD/oz
            """)
    void readsEverythingElse(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    private static String read(String sentence) {
        String read = Reading.of(sentence);
        return read.isEmpty() ? "nothing" : read;
    }
}
