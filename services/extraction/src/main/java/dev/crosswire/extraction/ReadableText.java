package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.extraction.language.Languages;
import dev.crosswire.extraction.page.Markup;
import dev.crosswire.extraction.text.Paragraph;
import dev.crosswire.extraction.text.Paragraphs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of an article's text that can be read: without markup, the paragraphs in English. What most of the text is
 * in decides of paragraphs that do not tell, and what the article says of itself where none tells. An article that is
 * mostly in another language is not read at all.
 *
 * @param markup knows where the text stands in the article's
 * @param paragraphs to read; none if the language is not covered
 * @param characters how much of the article's text was looked at
 */
record ReadableText(Markup markup, List<Paragraph> paragraphs, Coverage coverage, int characters) {

    /**
     * Longer than any article: what goes on after it is not looked at, so that one text takes bounded memory (some
     * hundred bytes for each character of the worst) and time.
     */
    static final int LONGEST = 1 << 19;

    /** With its markup, of which a page has more than of text. */
    private static final int LONGEST_POSTED = 4 * LONGEST;

    /** Paragraphs compared with the languages of the world; after so many the article has told what it is in. */
    private static final int MOST_COMPARED = 100;

    private static final String UNKNOWN = "und";

    static ReadableText of(Article article) {
        String text = article.text();
        Markup markup = Markup.of(text.length() <= LONGEST_POSTED ? text : text.substring(0, LONGEST_POSTED));
        String plain = markup.text();
        boolean cut = plain.length() > LONGEST;
        List<Paragraph> all = Paragraphs.of(cut ? plain.substring(0, LONGEST) : plain);
        int characters = cut ? markup.postedEnd(LONGEST) : Math.min(text.length(), LONGEST_POSTED);
        List<Optional<String>> languages = new ArrayList<>();
        Map<String, Integer> weights = new HashMap<>();
        int compared = 0;
        for (Paragraph paragraph : all) {
            Optional<String> language = Languages.of(paragraph.text(), false);
            if (language.isEmpty() && compared < MOST_COMPARED) {
                language = Languages.of(paragraph.text(), true);
                compared++;
            }
            languages.add(language);
            language.ifPresent(it -> weights.merge(it, paragraph.text().length(), Integer::sum));
        }
        int english = weights.getOrDefault(Languages.ENGLISH, 0);
        int other = weights.values().stream().mapToInt(Integer::intValue).sum() - english;
        boolean covered = weights.isEmpty() ? !isForeign(article.language()) : english >= other;
        List<Paragraph> readable = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (covered && languages.get(i).orElse(Languages.ENGLISH).equals(Languages.ENGLISH)) {
                readable.add(all.get(i));
            }
        }
        return new ReadableText(
                markup, readable, new Coverage(language(article, weights, covered), covered), characters);
    }

    private static String language(Article article, Map<String, Integer> weights, boolean covered) {
        if (covered) {
            return weights.isEmpty() ? UNKNOWN : Languages.ENGLISH;
        }
        return weights.entrySet().stream()
                .filter(it -> !it.getKey().equals(Languages.ENGLISH))
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(article.language());
    }

    private static boolean isForeign(String tag) {
        return !tag.isEmpty() && !tag.equals(UNKNOWN) && !tag.equals("en") && !tag.startsWith("en-");
    }
}
