package dev.crosswire.extraction.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.extraction.entity.Entities;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Gazetteer;
import dev.crosswire.extraction.entity.Introductions;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.text.Paragraphs;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Sentences;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text, and who is cited for the last number in it; the article takes place in Ludwell, England. */
class AuthoritiesTest {

    private static final Names NAMES = new Names(Gazetteer.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Germany said 12 soldiers had left.                                                          | DE:government
            Chancellor Merz stated that 12 soldiers had left.                                           | DE:government
            The Kremlin said 12 drones were shot down.                                                  | RU:government
            Ukraine's military said 12 drones were shot down.                                           | UA:military
            The Ukrainian air force said on Friday that 12 drones were shot down.                       | UA:military
            Kenyan health officials said 12 people were ill.                                            | KE:government
            The Israeli army said 12 rockets were fired.                                                | IL:military
            Police said 12 people were hurt.                                                            | GB/ludwell:police
            Police in Aleppo said 12 people were hurt.                                                  | SY/aleppo:police
            Kharkiv police said 12 people were hurt.                                                    | UA/kharkiv:police
            The fire service said 12 houses had burned.                                                 | GB/ludwell:fire-service
            The defence ministry said 12 soldiers had died.                                             | GB:government
            Unions counted 90 marchers, while the interior ministry counted 12.                         | GB:government
            Peru has not agreed, its foreign ministry said, and 12 visas lapsed.                        | PE:government
            Larnmouth Airport said 12 flights were late.                                                | org:larnmouth-airport
            The FTSE 250 company said it would cut 12 jobs.                                             | none
            The health ministry said 12 people had died.                                                | GB:government
            The Syrian Observatory for Human Rights said 12 people were killed.                         | org:syrian-observatory-for-human-rights
            The Syrian Observatory for Human Rights was first to report it. The Observatory said 12 people were killed. | org:syrian-observatory-for-human-rights
            The Red Cross says it visited 12 prisons.                                                   | org:red-cross
            The WHO-backed study is new. The World Health Organization reported 12 cases.               | org:who
            According to the International Monetary Fund, growth will be 12 percent.                    | org:imf
            Growth will be 12 percent, according to the World Bank.                                     | org:world-bank
            The Electoral Commission of Zamunda (ZEC) met. Turnout was 12 percent, the ZEC said.        | org:electoral-commission-of-zamunda
            The Electoral Commission published results. Turnout was 12 percent, the commission said.    | org:electoral-commission
            The cantonal survey office said the glacier lost 12 metres.                                 | org:cantonal-survey-office
            The cantonal survey office measured the ice. The survey office said it lost 12 metres.      | org:cantonal-survey-office
            Brackenridge said it would cut 12 jobs.                                                     | org:brackenridge
            The plant will close with 12 jobs lost, Brackenridge said on Monday.                        | org:brackenridge
            Jane Roe, chief executive of Brackenridge, said 12 jobs would go.                           | org:brackenridge
            Jane Roe, chief executive of Brackenridge, spoke on Monday. Roe said 12 jobs would go.      | org:brackenridge
            Jane Roe, the mayor of Kharkiv, said 12 homes were hit.                                     | UA/kharkiv:government
            Mayor Jane Roe told reporters 12 homes were hit.                                            | GB/ludwell:government
            Danish Defence Minister Jane Roe arrived. "We will send 12 jets," Roe said.                 | DK:government
            "I counted 12 bodies," said Selina Caduff, the glaciologist in charge.                      | person:caduff
            Some 12 stakes were lost, said Reto Zgraggen, who heads the team.                           | person:zgraggen
            The Observatory, a monitor, put the toll at 12.                                             | org:observatory
            The Syrian Observatory for Human Rights put the toll at 12.                                 | org:syrian-observatory-for-human-rights
            Figures from the International Labour Organization show that 12 percent are out of work.    | org:ilo
            UNICEF's tally stands at 12 children.                                                       | org:unicef
            Unicef data showed 12 children were hurt.                                                   | org:unicef
            Jane Roe, a spokeswoman for UNHCR, told Reuters that 12 boats had landed.                   | org:unhcr
            The mayor of Goma was quoted as saying 12 people were killed.                               | CD/goma:government
            The district attorney spoke. Police Chief Jane Roe said the shooter fired. She said 12 shells were found. | person:roe
            Federal Reserve Chair Jane Roe said 12 banks had failed.                                    | org:federal-reserve
            Hezbollah said it fired 12 rockets.                                                         | org:hezbollah
            At least 12 people were killed, the Houthis said.                                           | org:houthis
            Officials said 12 people were hurt.                                                         | none
            A witness said 12 people were hurt.                                                         | none
            Local residents said 12 people were hurt.                                                   | none
            Two sources told the agency that 12 people were hurt.                                       | none
            An official said 12 people were hurt.                                                       | none
            The quake killed 12 people.                                                                 | none
            Italy recorded 12 cases.                                                                    | none
            It is believed that 12 people are missing.                                                  | none
            Air raids killed 12 people in Idlib on Sunday the Syrian Observatory for Human Rights said.  | org:syrian-observatory-for-human-rights
            Air raids killed 12 people on Sunday a monitoring group said.                               | none
            "They hit 12 homes" said Rami Roe director of the Syrian Observatory for Human Rights.      | org:syrian-observatory-for-human-rights
            A missile killed 12 people, the regional governor said.                                     | GB/ludwell:government
            All 12 were found, Governor Jane Roe said, and two are in hospital.                         | GB/ludwell:government
            About 12 people were led out, the mayor of Goma, Jane Roe, said.                            | CD/goma:government
            The Sumner Commission met. Commission chair Ruth Poe explained that 12 sheets were lost.    | org:sumner-commission
            Brackenridge built flats. Shares in Brackenridge fell. The company said 12 flats were sold. | org:brackenridge
            The outbreak has grown to 12 cases, the state Department of Health said in its bulletin.    | org:department-of-health
            The group has 12 members.                                                                   | none
            """)
    void citesWhoSaysIt(String text, String expected) {
        assertThat(of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "It was dark," the mayor of Aleppo said. "We found 12 bodies."                              | SY/aleppo:government
            The Red Cross said: "We saw smoke. We counted 12 trucks."                                   | org:red-cross
            Macron arrived late. "France will send 12 jets," he said.                                   | FR:government
            NATO met on Monday. The alliance is worried. It said 12 ships were lost.                    | none
            NATO said ships were lost. It said 12 had sunk.                                             | org:nato
            Police said the man ran. They said he had 12 knives.                                        | GB/ludwell:police
            Germany said it was ready. France lost 12 soldiers.                                         | none
            """)
    void carriesASpeakerOnAsFarAsTheTextDoes(String text, String expected) {
        assertThat(of(text)).isEqualTo(expected);
    }

    private static String of(String text) {
        List<Sentence> sentences = Sentences.of(Paragraphs.of(text));
        Introductions introductions = new Introductions();
        introductions.hear(sentences, NAMES);
        Speakers speakers = new Speakers(introductions, Optional.of("GB/ludwell"));
        String authority = "";
        for (Sentence sentence : sentences) {
            List<Entity> entities = Entities.of(sentence, NAMES, introductions);
            Clauses clauses = Authorities.cite(sentence, Clauses.of(sentence), entities, speakers);
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.token(i).text().equals("12")) {
                    authority = clauses.of(i).authority().orElse("none");
                }
            }
        }
        return authority;
    }
}
