package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.text.FlatText;
import dev.crosswire.extraction.text.Paragraph;
import dev.crosswire.extraction.text.Paragraphs;
import dev.crosswire.extraction.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the claims of an article share, whoever reads them: whom it credits, what a reprint of it is recognised by, and for
 * each sentence the company that it keeps and the sentences beside it; the same as for claims of this extractor. Of one
 * thread.
 */
public final class ArticleContext {

    private final ArticleReading reading;
    private final FlatText plain;
    private final Optional<FlatText> posted;
    private final Map<String, Integer> sentences = new HashMap<>();

    /**
     * Where a sentence stands.
     *
     * @param company what the event that it tells of is recognised by
     * @param before the sentence before it in its paragraph, or an empty string
     * @param after the one after it, or an empty string
     */
    public record Surroundings(Set<String> company, String before, String after) {

        /** Copies the set. */
        public Surroundings {
            company = Set.copyOf(company);
        }
    }

    private ArticleContext(ArticleReading reading, String plain, String posted) {
        this.reading = reading;
        this.plain = new FlatText(plain);
        this.posted = plain.equals(posted) ? Optional.empty() : Optional.of(new FlatText(posted));
        for (int i = 0; i < reading.body().size(); i++) {
            sentences.putIfAbsent(reading.body().get(i).sentence().text(), i);
        }
    }

    static ArticleContext of(Article article, Names names) {
        ReadableText text = ReadableText.of(article);
        String plain = text.markup().text();
        List<Paragraph> paragraphs = text.coverage().covered()
                ? text.paragraphs()
                : Paragraphs.of(
                        plain.length() > ReadableText.LONGEST ? plain.substring(0, ReadableText.LONGEST) : plain);
        return new ArticleContext(ArticleReading.of(article, paragraphs, names), plain, article.text());
    }

    /** Canonical name of the agency that the article is credited to, by its field or by its text. */
    public Optional<String> wire() {
        return reading.wire();
    }

    /** Near-duplicate fingerprint of the text, where it is long enough for one. */
    public OptionalLong fingerprint() {
        return reading.fingerprint();
    }

    /**
     * Where the words stand in the article, as a sentence or as another stretch of its text; however the white space
     * between them is set. Empty if they do not stand in it.
     */
    public Optional<Surroundings> of(String words) {
        Integer known = sentences.get(words);
        if (known != null) {
            return Optional.of(beside(known, known));
        }
        OptionalInt at = plain.find(words);
        if (at.isEmpty()) {
            return posted.filter(text -> text.find(words).isPresent()).map(text -> alone());
        }
        int end = at.getAsInt() + words.length();
        int first = sentenceAt(at.getAsInt());
        if (first < 0) {
            return Optional.of(alone());
        }
        int last = first;
        while (last + 1 < reading.body().size() && sentence(last + 1).start() < end) {
            last++;
        }
        return Optional.of(beside(first, last));
    }

    private Surroundings alone() {
        return new Surroundings(reading.company().ofArticle(), "", "");
    }

    private Surroundings beside(int first, int last) {
        return new Surroundings(
                reading.company().near(reading.body().get(first)),
                neighbour(first, first - 1),
                neighbour(last, last + 1));
    }

    /** The sentence beside, if it stands in the same paragraph. */
    private String neighbour(int index, int other) {
        boolean there = other >= 0
                && other < reading.body().size()
                && sentence(other).paragraph() == sentence(index).paragraph();
        return there ? sentence(other).text() : "";
    }

    /** The sentence that holds the character of the text, or -1. */
    private int sentenceAt(int offset) {
        int low = 0;
        int high = reading.body().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Sentence sentence = sentence(middle);
            if (offset < sentence.start()) {
                high = middle - 1;
            } else if (offset >= sentence.start() + sentence.text().length()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private Sentence sentence(int index) {
        return reading.body().get(index).sentence();
    }
}
