package dev.crosswire.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Part;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.catalogue.CatalogueEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What each type of the catalogue reads, and what it leaves to others. */
class ClaimTypesTest {

    private static final String TABLE = "/dev/crosswire/extraction/claims-by-type.txt";

    @ParameterizedTest
    @CsvFileSource(resources = TABLE, delimiter = '|', quoteCharacter = '~')
    void readsEveryTypeOfTheCatalogue(String sentence, String claims) {
        assertThat(typed(sentence)).isEqualTo(split(claims));
    }

    @Test
    void hasThreeSentencesForEveryTypeThatItsWordsDescribe() throws IOException {
        try (InputStream in = ClaimTypesTest.class.getResourceAsStream(TABLE)) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Set<String> few = Catalogue.load().entries().stream()
                    .filter(entry -> entry.trigger().isEmpty())
                    .map(CatalogueEntry::id)
                    .filter(id -> table.split("[|+] " + id + " ", -1).length < 4)
                    .collect(Collectors.toSet());
            assertThat(few).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            She is 35.
            Officials spoke of 12 hours of talks.
            One of them said no.
            They waited for two hours.
            The plan has three-dimensional models.
            Two officials said so.
            The boy, aged 12, was unhurt.
            He gave three reasons.
            """)
    void claimsNothingOfANumberThatNobodyCouldDispute(String sentence) {
        assertThat(typed(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Some 125,000 homes lost power.                             | killed
            The storm killed 300 sheep.                                | killed
            Two gunmen killed a judge.                                 | killed
            The party lost 12 seats.                                   | killed
            The company lost 40 workers to a rival.                    | killed
            The ward for the wounded has 12 beds.                      | injured
            The injured player scored 12 goals.                        | injured
            Police arrested a man with 12 passports.                   | arrested
            The army destroyed 12 tanks.                               | homes-destroyed
            The stadium has 40,000 seats.                              | seats
            The court heard 12 cases.                                  | cases
            The union called 12 strikes.                               | air-strikes
            The club won 12 matches.                                   | seats
            Tax rates fell to 20 percent.                              | interest-rate
            He bought shares worth $3 million.                         | share-price-change
            The match ended after 12 penalties.                        | fine
            """)
    void leavesANumberThatIsOfAnotherThing(String sentence, String type) {
        assertThat(Articles.claims(sentence)).extracting(Claim::type).doesNotContain(type);
    }

    @Test
    void tellsAPartFromItsWhole() {
        List<Claim> claims = Articles.claims("The blast killed ten people, including three children and two nurses.");
        assertThat(claims.stream().map(Articles::typed))
                .containsExactly("killed people 10", "killed child 3 PART", "killed medic 2 PART");
        assertThat(claims.get(1).part().flatMap(Part::whole))
                .contains(claims.getFirst().id());
        assertThat(claims.get(1).part().map(Part::group))
                .isEqualTo(claims.get(2).part().map(Part::group));
    }

    @Test
    void groupsPartsThatAreStatedTogether() {
        List<Claim> claims = Articles.claims("Twenty-two children and six teachers were killed.");
        assertThat(claims.stream().map(Articles::typed))
                .containsExactly("killed child 22 PART", "killed teacher 6 PART");
        assertThat(claims.getFirst().part()).isEqualTo(claims.getLast().part());
        assertThat(claims.getFirst().part().flatMap(Part::whole)).isEmpty();
    }

    @Test
    void findsTheWholeInTheSentenceBefore() {
        List<Claim> claims = Articles.claims("At least eight people were killed. Five of them died in the market.");
        assertThat(claims.getLast().part().flatMap(Part::whole))
                .contains(claims.getFirst().id());
    }

    private static List<String> typed(String sentence) {
        return Articles.claims(sentence).stream().map(Articles::typed).toList();
    }

    private static List<String> split(String claims) {
        return Arrays.stream(claims.split(" \\+ ")).map(String::strip).toList();
    }
}
