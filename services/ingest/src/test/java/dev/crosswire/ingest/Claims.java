package dev.crosswire.ingest;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ArticleReference;
import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Claims as an extractor might read them: one for each sentence, in its words. */
public final class Claims {

    private Claims() {}

    /** One claim for each part of the text that a full stop ends. */
    public static List<Claim> onePerSentence(Article article) {
        List<Claim> claims = new ArrayList<>();
        for (String sentence : article.text().split("\\.", -1)) {
            if (!sentence.isBlank()) {
                claims.add(claim(article, claims.size() + 1, sentence.strip()));
            }
        }
        return claims;
    }

    private static Claim claim(Article article, int number, String sentence) {
        return new Claim(
                article.id() + "-" + number,
                new ArticleReference(
                        article.id(), article.version(), article.title(), article.url(), article.language()),
                "statement",
                "statement",
                new TreeMap<>(),
                "",
                new Content.Statement(sentence, Optional.empty()),
                Aggregation.STOCK,
                Optional.empty(),
                Modality.ACTUAL,
                Polarity.ASSERTED,
                Optional.empty(),
                new Attribution(article.source(), Optional.empty(), article.wire(), OptionalLong.empty()),
                new ClaimTimes(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        article.publishedAt(),
                        article.observedAt(),
                        article.version()),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                new Evidence("", sentence, "", 0, sentence.length(), "test/1", 1));
    }
}
