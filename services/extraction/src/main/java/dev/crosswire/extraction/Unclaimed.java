package dev.crosswire.extraction;

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
import dev.crosswire.core.comparison.text.ClaimInContext;
import dev.crosswire.core.comparison.text.Context;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The numbers of a text that no claim was read from, as claims of no listed type: who asks about a text says himself what
 * its numbers may be of.
 */
final class Unclaimed {

    /** No sentence that is compared with another has more. */
    private static final int MOST = 16;

    private static final double CONFIDENCE = 0.3;

    private Unclaimed() {}

    static List<ClaimInContext> of(
            Article article, List<Sentence> sentences, Map<String, Context> contexts, Reading reading) {
        List<ClaimInContext> found = new ArrayList<>();
        int at = 0;
        for (QuantityInText quantity : reading.quantities()) {
            while (at < sentences.size() && end(sentences.get(at)) <= quantity.start()) {
                at++;
            }
            boolean inSentence = at < sentences.size()
                    && quantity.start() >= sentences.get(at).start()
                    && quantity.end() <= end(sentences.get(at));
            if (!inSentence || found.size() == MOST) {
                continue;
            }
            Sentence sentence = sentences.get(at);
            int start = quantity.start() - sentence.start();
            Context context = contexts.get(sentence.text());
            boolean claimed = reading.claims().stream()
                    .anyMatch(claim -> claim.evidence().sentence().equals(sentence.text())
                            && claim.evidence().start() <= start
                            && start < claim.evidence().end());
            if (context != null && !claimed) {
                found.add(new ClaimInContext(claim(article, sentence, quantity, start), context, List.of()));
            }
        }
        return found;
    }

    private static int end(Sentence sentence) {
        return sentence.start() + sentence.text().length();
    }

    private static Claim claim(Article article, Sentence sentence, QuantityInText found, int start) {
        String noun = found.quantity().noun();
        String type = "open:" + found.quantity().unit().dimension() + ":" + noun;
        return new Claim(
                "unclaimed:" + found.start(),
                new ArticleReference(
                        article.id(), article.version(), article.title(), article.url(), article.language()),
                type,
                type,
                new TreeMap<>(),
                noun,
                new Content.Figure(found.quantity()),
                Aggregation.STOCK,
                Optional.empty(),
                Modality.ACTUAL,
                Polarity.ASSERTED,
                Optional.empty(),
                new Attribution(article.source(), Optional.empty(), Optional.empty(), OptionalLong.empty()),
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
                new Evidence(
                        "",
                        sentence.text(),
                        "",
                        start,
                        start + found.end() - found.start(),
                        ClaimMaker.EXTRACTOR,
                        CONFIDENCE));
    }
}
