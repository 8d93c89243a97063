package dev.crosswire.extraction.origin;

import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a text says of where it comes from.
 *
 * @param agency canonical name of the agency that it credits
 */
public record Provenance(Dateline dateline, Optional<String> agency) {

    /** Reads dateline and credit lines; the dateline goes ahead of the credits at the end. */
    public static Provenance of(List<String> paragraphs, Agencies agencies) {
        Dateline dateline = paragraphs.isEmpty() ? Dateline.NONE : Dateline.of(paragraphs.getFirst(), agencies);
        return new Provenance(dateline, dateline.agency().or(() -> Credits.agency(paragraphs, agencies)));
    }

    /** The sentences without dateline and credits, by which a reprint differs from what it reprints. */
    public List<Sentence> withoutCredits(List<Sentence> sentences, Agencies agencies) {
        List<Sentence> told = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (i == 0 && dateline.end() > 0) {
                told.add(new Sentence(
                        sentence.text(),
                        sentence.tokens().stream()
                                .filter(token -> token.start() >= dateline.end())
                                .toList(),
                        sentence.paragraph(),
                        sentence.start()));
            } else if (!Credits.isCredit(sentence.text(), agencies)) {
                told.add(sentence);
            }
        }
        return told;
    }
}
