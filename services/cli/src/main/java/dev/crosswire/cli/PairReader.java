package dev.crosswire.cli;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.comparison.text.ReadText;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.WordsInText;
import java.util.Optional;

/** Reads the texts of a pair, and what is asked about them. */
final class PairReader {

    private final Extractor extractor;

    PairReader(Extractor extractor) {
        this.extractor = extractor;
    }

    /** What was read. */
    record Texts(ReadText a, ReadText b, Optional<ReadText> about) {}

    Texts read(CompareLine line) {
        // "Fighters killed" is read as a count of some: the catalogue knows what is meant.
        Optional<ReadText> about = line.about()
                .map(words -> read(CompareLine.article("about", "about", JsonLine.UNDATED, "100 " + words + ".")));
        return new Texts(read(line.a()), read(line.b()), about);
    }

    private ReadText read(Article article) {
        return WordsInText.of(article, extractor.read(article));
    }
}
