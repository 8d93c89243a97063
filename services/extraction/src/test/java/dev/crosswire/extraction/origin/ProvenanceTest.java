package dev.crosswire.extraction.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.extraction.text.Fingerprint;
import dev.crosswire.extraction.text.Paragraph;
import dev.crosswire.extraction.text.Paragraphs;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Sentences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {

    private static final Agencies AGENCIES = Agencies.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            KYIV (Reuters) - The attack killed 12 people.                                      | Reuters
            PARIS, Jan 7 (AP) — Leaders met on Tuesday.                                        | AP
            BERLIN (dpa) – The chancellor spoke.                                               | dpa
            MOSCOW, January 7. /TASS/. The ministry reported losses.                           | TASS
            LONDON, Jan 7 (Reuters) - A bank cut 900 jobs.                                     | Reuters
            BEIJING, Jan. 7 (Xinhua) -- Exports rose.                                          | Xinhua
            Geneva (AFP) - The agency appealed for funds.                                      | AFP
            The dam broke. #(Reporting by Ann Poe and Bo Roe; Editing by Cy Doe)               | Reuters
            The dam broke. #Reporting by Ann Poe in Lima; Writing by Bo Roe; Editing by Cy Doe | Reuters
            The dam broke. #With inputs from AFP                                               | AFP
            The dam broke. #(With inputs from Press Trust of India)                            | PTI
            The dam broke. #© Reuters                                                          | Reuters
            The dam broke. #Copyright 2026 The Associated Press. All rights reserved.          | AP
            The dam broke. #Source: Xinhua                                                     | Xinhua
            The dam broke. #Sources: AFP, Reuters                                              | AFP
            The dam broke. #Agence France-Presse contributed to this report.                   | AFP
            The dam broke and 12 villages were flooded. - dpa                                  | dpa
            The dam broke and 12 villages were flooded. (AFP)                                  | AFP
            The dam broke and 12 villages were flooded.-REUTERS                                | Reuters
            The dam broke. #Reuters                                                            | Reuters
            The mayor told Reuters that 12 villages were flooded.                              | none
            Reuters could not verify the figure.                                               | none
            The AP said it had counted 12 villages.                                            | none
            The toll – 12 by noon – was the highest in years.                                  | none
            MARIB — Gunmen freed 20 prisoners.                                                 | none
            Copyright law is to change, the minister said.                                     | none
            Sources close to the talks said 12 villages would be handed over.                  | none
            """)
    void findsTheAgencyThatATextCredits(String text, String expected) {
        Provenance provenance = Provenance.of(paragraphs(text.replace("#", "\n\n")), AGENCIES);
        assertThat(provenance.agency().orElse("none")).isEqualTo(expected);
    }

    @Test
    void namesAnAgencyOneWayHoweverItIsSpelt() {
        assertThat(AGENCIES.canonical("The Associated Press")).isEqualTo("AP");
        assertThat(AGENCIES.canonical("afp")).isEqualTo("AFP");
        assertThat(AGENCIES.canonical("Valley Courier")).isEqualTo("Valley Courier");
    }

    @Test
    void knowsAReprintWithAnotherDatelineCreditAndEnding() {
        String lead =
                "A dam in the hills above the town broke on Sunday after a week of rain, and the water took the old "
                        + "bridge, two mills and a row of houses with it before anybody could be warned, the district officer said.\n\n"
                        + "Soldiers in rubber boats brought families from the roofs of the lower quarter, where the river stood as high as "
                        + "the first floor until the evening, and volunteers cooked for them in the school on the hill.\n\n"
                        + "The dam was built ninety years ago for a cotton mill that has long been closed, and engineers had asked for "
                        + "repairs in each of the last four years, according to letters that the council published after the flood.";
        String original =
                "LUDWELL (Reuters) - " + lead + "\n\nThe regional government promised to rebuild the bridge by "
                        + "next summer.\n\n(Reporting by Ann Poe; Editing by Cy Doe)";
        String reprint = lead + "\n\n© Reuters";
        assertThat(Long.bitCount(fingerprint(original) ^ fingerprint(reprint))).isLessThanOrEqualTo(12);
        String other =
                "Voters in the island republic go to the polls on Thursday for the third time in two years, and few of them "
                        + "expect the vote to settle who governs, since no party has been able to keep a majority for longer than a summer. "
                        + "The outgoing premier has promised lower fares on the ferries, her rival a new harbour, and both have said that they "
                        + "will not sit in one cabinet with the other whatever the numbers are when the counting ends on Friday night.";
        assertThat(Long.bitCount(fingerprint(original) ^ fingerprint(other))).isGreaterThan(18);
    }

    private static List<String> paragraphs(String text) {
        return Paragraphs.of(text).stream().map(Paragraph::text).toList();
    }

    private static long fingerprint(String text) {
        List<Sentence> told =
                Provenance.of(paragraphs(text), AGENCIES).withoutCredits(Sentences.of(Paragraphs.of(text)), AGENCIES);
        return Fingerprint.of(told).orElseThrow();
    }
}
