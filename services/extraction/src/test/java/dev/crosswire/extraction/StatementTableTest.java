package dev.crosswire.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Polarity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One sentence a row, and the statements that it makes: predicate, holder after "=", role entities, modality, and "not"
 * before what is denied. Several are separated by " + ".
 */
class StatementTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Italy will lead the monitoring of the truce in Lebanon.                              | lead:monitoring =IT LB PLANNED
            An Italian-led monitoring mission will be based in Lebanon.                          | lead:monitoring =IT LB PLANNED
            Italy is expected to take a leading role in monitoring the border in Lebanon.        | lead:monitoring =IT LB FORECAST
            The plan would see Italy lead the monitoring of the truce in Lebanon.                | lead:monitoring =IT LB CONDITIONAL
            The monitoring in Lebanon will be led by Italy.                                      | lead:monitoring =IT LB PLANNED
            They agreed on truce monitoring under Italian leadership in Lebanon.                 | lead:monitoring =IT LB AGREED
            Monitoring under the command of Italy began in Lebanon.                              | lead:monitoring =IT LB ACTUAL
            Italy will not lead the monitoring in Lebanon, Rome said.                            | not lead:monitoring =IT LB PLANNED
            Italy has pledged more for Lebanon, including leading a monitoring mission.          | lead:monitoring =IT LB PLEDGED
            Norway will no longer lead the peacekeepers in Mali.                                 | not lead:peacekeeping =NO ML PLANNED REPLACES_EARLIER
            Kenya's offer to lead a multinational force in Haiti stands.                         | lead:multinational-force =KE HT PLEDGED
            France and Britain command the mission in Kosovo.                                    | lead:mission =FR+GB XK ACTUAL
            Brazil will host the climate conference in November.                                 | host:conference =BR PLANNED
            The talks were hosted by Qatar.                                                      | host:talks =QA ACTUAL
            Marta Keller will chair the inquiry.                                                 | headed-by:inquiry =person:keller PLANNED
            The inquiry will be chaired by Lord Ashdown.                                         | headed-by:inquiry =person:ashdown PLANNED
            Emmanuel Okafor won the presidential election.                                       | win:election =person:okafor ACTUAL
            Acme Holdings will be acquired by Borealis Group.                                    | acquire:acme-holdings =org:borealis-group org:acme-holdings PLANNED
            Borealis Group has agreed to buy Acme Holdings for $2bn.                             | acquire:acme-holdings =org:borealis-group org:acme-holdings AGREED
            """)
    void namesTheHolderOfARole(String sentence, String expected) {
        assertThat(lines(sentence)).isEqualTo(split(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Denmark and Sweden have agreed to send soldiers to Mali.                             | send:troops DK @ML AGREED + send:troops SE @ML AGREED
            The German government has decided not to send soldiers to Mali.                      | not send:troops DE @ML AGREED
            Norway has ruled out sending troops to Mali.                                         | not send:troops NO @ML ACTUAL
            Australia has no plans to deploy troops to Mali.                                     | not send:troops AU @ML PLANNED
            Poland refused to send troops to Mali.                                               | not send:troops PL @ML ACTUAL
            Spain's decision to send troops to Mali was criticised.                              | send:troops ES @ML AGREED
            There will be no Belgian troops in Mali.                                             | not send:troops BE @ML PLANNED
            Portugal could send a battalion to Mali.                                             | send:troops PT @ML CONDITIONAL
            Greece is prepared to send troops to Mali if a truce holds.                          | send:troops GR @ML PLANNED
            The frigate was sent to Cyprus.                                                      | deploy:warship @CY ACTUAL
            Hungary vetoed the resolution on Thursday.                                           | not accept:resolution HU ACTUAL
            Slovakia will not support the resolution.                                            | not accept:resolution SK PLANNED
            India and Pakistan agreed to a ceasefire on Saturday.                                | accept:ceasefire IN ACTUAL + accept:ceasefire PK ACTUAL
            Oslo rejected that plan.                                                             | not accept:plan NO ACTUAL
            The Senate rejected the bill.                                                        | not accept:bill org:senate ACTUAL
            Kenya's parliament passed the bill on Tuesday.                                       | accept:bill KE:parliament ACTUAL
            Britain's competition watchdog blocked the merger.                                   | not accept:takeover GB:regulator ACTUAL
            Neither Chad nor Niger signed the declaration.                                       | not sign:declaration TD ACTUAL + not sign:declaration NE ACTUAL
            The treaty was signed by Kenya and Ethiopia on Monday.                               | sign:treaty KE ACTUAL + sign:treaty ET ACTUAL
            Chad's president, along with Nigerian President Ade Bello, signed the accord.        | sign:deal TD ACTUAL + sign:deal NG ACTUAL
            The contract was not signed, the company said.                                       | not sign:contract ACTUAL
            Both delegations left without signing the road map.                                  | not sign:road-map ACTUAL
            The road map remains unsigned.                                                       | not sign:road-map ACTUAL
            Ireland, Spain and Norway recognised Palestine.                                      | recognise:ps IE PS ACTUAL + recognise:ps ES PS ACTUAL + recognise:ps NO PS ACTUAL
            Japan has refused to recognise Abkhazia or Kosovo.                                   |
            Sweden joined NATO in 2024.                                                          | join:nato SE org:nato ACTUAL
            Turkey left the coalition in June.                                                   | not join:coalition TR ACTUAL
            The Green Party has pulled out of the coalition.                                     | not join:coalition org:green-party ACTUAL
            Austria, which has long been neutral, said it would join to monitor the truce.       | join:monitoring AT PLANNED
            Iran denied violating the truce.                                                     | not violate:ceasefire IR ACTUAL
            Iran denied that it had violated the truce.                                          | not violate:ceasefire IR ACTUAL
            Officials in Kyiv denied that Ukraine was behind the blast.                          | not attack:bombing UA ACTUAL
            The drone attack was carried out by Sudan.                                           | attack:drone-attack SD ACTUAL
            The Islamic State group claimed responsibility for the attack.                       | claim-responsibility org:islamic-state ACTUAL
            The ceasefire took effect at dawn.                                                   | in-force:ceasefire ACTUAL
            The truce collapsed within hours.                                                    | not in-force:ceasefire ACTUAL
            """)
    void saysWhoDoesItAndWhoDoesNot(String sentence, String expected) {
        assertThat(lines(sentence)).isEqualTo(split(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The finance minister, John Smith, refused to resign.                                 | not resign person:smith ACTUAL
            Telvara's chief executive, Henrik Dahl, will step down in June.                      | resign person:dahl PLANNED
            Maria Lopez will stand for re-election next year.                                    | run-for:re-election person:lopez PLANNED
            President Kofi Mensah conceded defeat.                                               | concede person:mensah ACTUAL
            Police arrested John Miller at the airport on Friday.                                | arrested person:miller ACTUAL
            John Miller was not charged with any crime.                                          | not charged person:miller ACTUAL
            A jury found Robert King guilty of murder.                                           | convicted person:king ACTUAL
            Robert King pleaded not guilty.                                                      | not plead-guilty person:king ACTUAL
            Tomas Vrba was cleared of all charges by a jury in Prague.                           | acquitted person:vrba ACTUAL
            The singer David Long died on Sunday at his home.                                    | die person:long ACTUAL
            Colonel Ahmed Saleh was killed in the raid.                                          | die person:saleh ACTUAL
            King Charles attended the funeral.                                                   | attend:funeral person:charles ACTUAL
            The border with Belarus was closed on Friday.                                        | close:border ACTUAL
            Egypt reopened the crossing on Monday.                                               | not close:border ACTUAL
            Boeing said it would not close its plant in Everett.                                 | not close:factory PLANNED
            The summit was postponed until May.                                                  | not take-place:summit ACTUAL
            The trial will go ahead as planned.                                                  | take-place:trial PLANNED
            Sweden's health agency suspended the vaccine on Thursday.                            | ban:vaccine SE:regulator ACTUAL
            Denmark will ban smoking in cars.                                                    | ban:smoking DK PLANNED
            Toyota has recalled the vehicle.                                                     | ban:vehicle name:toyota ACTUAL
            The cause of the fire is not yet known.                                              | not known:cause ACTUAL
            The motive for the attack remains unclear.                                           | not known:motive ACTUAL
            The size and the scope of the fleet remain unclear.                                  | not known:size ACTUAL + not known:scope ACTUAL
            Reforms are planned, with payments conditional on approval by the board.             | depend:approval ACTUAL
            Germany is a signatory to the treaty.                                                | sign:treaty DE ACTUAL
            The girl shot in the village of Ortan was taken away; the hotel was evacuated.       | evacuate:building ACTUAL
            The prime minister of Norway, Jonas Berg, will not attend the summit in Lisbon.      | not attend:summit person:berg PLANNED
            The deal is contingent upon a truce.                                                 | depend:ceasefire ACTUAL
            The agreement includes the establishment of military hubs.                           | set-up:military-hub AGREED
            Mexico threatened to impose tariffs.                                                 | impose:tariffs MX CONDITIONAL
            Chile recalled its ambassador.                                                       | recall:ambassador CL ACTUAL
            """)
    void readsNewsOfOtherFields(String sentence, String expected) {
        assertThat(lines(sentence)).isEqualTo(split(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will France send troops to Mali?",
                "If Germany sends troops to Mali, Russia will respond.",
                "It is unclear whether Italy will join the mission.",
                "Russia wants Ukraine to sign the deal.",
                "The US urged Israel to accept the plan.",
                "\"We will send troops to Mali,\" he said.",
                "Calls for Britain to leave the bloc grew louder.",
                "Critics say France should send troops to Mali.",
                "Turkey has not ruled out sending troops to Mali.",
                "Reports that Poland would host the summit were wrong.",
                "The heart attack killed him.",
                "A peace deal can only be reached if both sides compromise.",
                "The army struck a part of the district held by rebels.",
                "The mayor did everything to ensure the ceasefire holds.",
                "He led the race from start to finish.",
                "The lead in the pipes was replaced.",
                "The signing of the deal by Serbia was delayed.",
                "Strikes on the town went on all night.",
                "Ukraine has neither confirmed nor denied that it carried out the attack.",
                "The strikes were carried out by either Chad or Mali.",
            })
    void claimsNothingWhereNobodySaysIt(String sentence) {
        assertThat(lines(sentence)).isEmpty();
    }

    @Test
    void putsTheWordingsOfOneFactUnderOnePredicateAndHolder() {
        String text = "Italy will lead the monitoring of the truce in Lebanon. The Italian-led monitoring mission in "
                + "Lebanon starts in May. The system in Lebanon, a monitoring mission led by Italy, is new.";
        assertThat(Articles.statements(text))
                .extracting(Claim::content)
                .containsOnly(new Content.Statement("lead:monitoring", java.util.Optional.of("IT")));
    }

    @Test
    void pointsAtThePredicateAsWritten() {
        Claim claim = Articles.statements("Mali’s army said: Chad has \"pulled out of\" the coalition.")
                .getFirst();
        assertThat(claim.evidence().surface()).isEqualTo("pulled out of");
    }

    @Test
    void givesAReportedStatementToWhoeverSaysIt() {
        Claim claim = Articles.statements("Macron said that Chad had rejected the plan.")
                .getFirst();
        assertThat(claim.attribution().authority()).contains("FR:government");
        assertThat(claim.entities()).containsEntry("actor", "TD");
        assertThat(claim.polarity()).isEqualTo(Polarity.DENIED);
    }

    @Test
    void claimsAStatementOnce() {
        assertThat(Articles.statements("Chad left the coalition. After months of talk, Chad left the coalition."))
                .hasSize(1);
    }

    private static List<String> lines(String text) {
        return Articles.statements(text).stream().map(StatementTableTest::line).toList();
    }

    private static String line(Claim claim) {
        if (!(claim.content() instanceof Content.Statement(String predicate, var holder))) {
            throw new AssertionError("no statement: " + claim);
        }
        StringBuilder line = new StringBuilder(claim.polarity() == Polarity.DENIED ? "not " : "").append(predicate);
        holder.ifPresent(who -> line.append(" =").append(who));
        claim.entities().values().forEach(entity -> line.append(' ').append(entity));
        claim.place().ifPresent(place -> line.append(" @").append(place));
        line.append(' ').append(claim.modality());
        claim.supersession().ifPresent(marker -> line.append(' ').append(marker.side()));
        return line.toString();
    }

    private static List<String> split(String expected) {
        return expected == null || expected.isBlank() ? List.of() : Arrays.asList(expected.split(" \\+ "));
    }
}
