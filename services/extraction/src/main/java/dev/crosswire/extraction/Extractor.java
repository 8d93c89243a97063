package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.quantity.Mentions;
import dev.crosswire.extraction.statement.Statements;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the claims of the catalogue's types, and of open ones, out of an article. Pure, deterministic and safe to share
 * between threads; time and memory grow with the length of the text, whatever it holds. But for what the whole article
 * knows (company, fingerprint, scene, persons), a claim depends on the title and the text up to the end of its
 * paragraph only.
 */
public final class Extractor {

    /** More claims than any article makes; a text with more is a table or an attack, and its first ones are kept. */
    static final int MOST_CLAIMS = 200;

    /** More numbers than any article states. */
    static final int MOST_QUANTITIES = 20_000;

    private final Names names;
    private final List<TypeMatcher> matchers;
    private final TypeIndex index;
    private final Statements statements;

    /** @param catalogue the types to look for, tried in its order: the first that a number is of has it */
    public Extractor(Catalogue catalogue) {
        this.statements = catalogue.statements();
        this.names = new Names(catalogue.gazetteer());
        this.matchers = catalogue.entries().stream()
                .filter(entry -> !entry.trigger().isEmpty())
                .map(TypeMatcher::new)
                .toList();
        this.index = new TypeIndex(catalogue);
    }

    /**
     * The article's claims in text order, each once however often it is repeated; none for a retracted article or one
     * in another language. Never throws, whatever the text.
     */
    public List<Claim> claims(Article article) {
        return read(article).claims();
    }

    /**
     * What the claims of the article share, for claims that somebody else read in it; of a language that is not covered as
     * well as its words tell. Never throws, whatever the text.
     */
    public ArticleContext context(Article article) {
        return ArticleContext.of(article, names);
    }

    /** All numbers of the article and what it claims; nothing of a retracted one. Never throws, whatever the text. */
    public Reading read(Article article) {
        ReadableText text = ReadableText.of(article);
        List<QuantityInText> quantities = new ArrayList<>();
        List<Claim> claims = List.of();
        if (!article.retracted()) {
            ArticleReading reading = ArticleReading.of(article, text.paragraphs(), names);
            ClaimReader reader = new ClaimReader(reading, matchers, index, statements);
            QuantitiesInText inText = new QuantitiesInText(article.text(), text.markup());
            for (int i = 0; i < reading.body().size(); i++) {
                Sentence sentence = reading.body().get(i).sentence();
                List<Mention> mentions = Mentions.of(sentence);
                for (Mention mention : mentions) {
                    if (quantities.size() < MOST_QUANTITIES) {
                        quantities.add(inText.of(sentence, mention));
                    }
                }
                if (reader.size() < MOST_CLAIMS) {
                    reader.read(i, mentions);
                }
            }
            claims = reader.claims();
        }
        return new Reading(text.coverage(), quantities, claims, text.characters());
    }
}
