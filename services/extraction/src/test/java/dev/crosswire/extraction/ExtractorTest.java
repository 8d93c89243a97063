package dev.crosswire.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.quantity.Bound;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractorTest {

    private static final String DRAFT = "An earlier draft sought to cap Ukraine's forces at 600,000 personnel.";

    @Test
    void keepsTheIdOfAClaimThatAnEditDidNotTouch() {
        Claim first = only(Articles.EXTRACTOR.claims(Articles.article(1, "Old title", DRAFT)));
        Claim edited = only(Articles.EXTRACTOR.claims(
                Articles.article(2, "New title", "Talks went on in Geneva on Sunday.\n\nMore is expected. " + DRAFT)));
        assertThat(edited.id()).isEqualTo(first.id());
        assertThat(edited.times().articleVersion()).isEqualTo(2);
    }

    @Test
    void givesAnEditedNumberAnIdOfItsOwn() {
        Claim first = only(Articles.claims(DRAFT));
        Claim edited = only(Articles.claims(DRAFT.replace("600,000", "700,000")));
        assertThat(edited.id()).isNotEqualTo(first.id());
    }

    @Test
    void claimsOnceWhatIsPrintedTwice() {
        String paragraph = "Officials from 35 countries gathered in Paris. Macron hosted them.";
        assertThat(Articles.claims(paragraph + "\n\n" + paragraph)).hasSize(1);
    }

    @Test
    void pointsAtTheNumberInItsSentence() {
        Claim claim = only(Articles.claims("It rained in Paris. Leaders of at least 35 countries signed. They left."));
        assertThat(claim.evidence().sentence()).isEqualTo("Leaders of at least 35 countries signed.");
        assertThat(claim.evidence().surface()).isEqualTo("at least 35");
        assertThat(claim.evidence().before()).isEqualTo("It rained in Paris.");
        assertThat(claim.evidence().after()).isEqualTo("They left.");
        assertThat(Articles.quantity(claim).surface()).isEqualTo("at least 35 countries");
    }

    @Test
    void saysThatAFigureReplacesOneThatTheNextSentenceNames() {
        List<String> lines = Articles.lines(
                "The allies have agreed to supply Ukraine with resources to support an armed force of 800,000 troops. "
                        + "This is an increase from an earlier draft of a peace plan, which sought to cap Ukraine's armed forces "
                        + "at 600,000 personnel.");
        assertThat(lines)
                .containsExactly("army-cap UA 800000 AGREED REPLACES_EARLIER", "army-cap UA 600000 DRAFT IS_EARLIER");
    }

    @Test
    void takesTheTheatreOfTheArticleForTheDestination() {
        Claim claim = only(Articles.claims("Guarantees for Ukraine were agreed. A force would stand in Ukraine. "
                + "Paris could contribute several thousand troops."));
        assertThat(claim.place()).contains("UA");
    }

    @Test
    void learnsWhomAPersonSpeaksForFromTheText() {
        assertThat(Articles.lines("Danish Prime Minister Jane Roe arrived. Roe said Denmark would send 300 soldiers."))
                .containsExactly("troop-count DK 300 PLANNED by DK:government");
    }

    @Test
    void claimsNothingForARetractedArticle() {
        Article article = Articles.article(DRAFT);
        Article retracted = new Article(
                article.id(),
                2,
                article.source(),
                Optional.empty(),
                "",
                article.publishedAt(),
                article.observedAt(),
                "en",
                Optional.empty(),
                DRAFT,
                true);
        assertThat(Articles.EXTRACTOR.claims(retracted)).isEmpty();
    }

    @Test
    void readsTheLimitOfUpToANumberAsThatNumber() {
        Claim claim = only(Articles.claims("The plan would cap Ukraine's army at no more than 600,000 soldiers."));
        assertThat(Articles.quantity(claim).bound()).isEqualTo(Bound.EXACT);
    }

    @Test
    void keepsTheSameCompanyForTwoAccountsOfOneSummit() {
        Claim one = Articles.claims(
                        "Leaders from 35 countries agreed on security guarantees for Ukraine. French President "
                                + "Emmanuel Macron and British Prime Minister Keir Starmer signed a declaration at the summit in Paris. "
                                + "A multinational force would be deployed in Ukraine after a ceasefire with Russia.")
                .getFirst();
        Claim other = Articles.claims(
                        "Officials of 35 countries gathered in Paris. Starmer and Macron signed a declaration to "
                                + "deploy a multinational force in Ukraine after a ceasefire, with security guarantees against Russia.")
                .getFirst();
        assertThat(one.company()).hasSizeLessThanOrEqualTo(24);
        assertThat(one.company().stream().filter(other.company()::contains))
                .contains(
                        "UA",
                        "RU",
                        "person:macron",
                        "person:starmer",
                        "place:paris",
                        "~ceasefire",
                        "~security",
                        "~force");
    }

    private static Claim only(List<Claim> claims) {
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }
}
