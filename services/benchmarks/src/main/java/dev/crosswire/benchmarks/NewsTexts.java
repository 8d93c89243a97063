package dev.crosswire.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Texts of news, each a different one: one sentence in five says a figure, an event or a decision, as in an ordinary
 * article; the others say nothing that could be compared.
 */
final class NewsTexts {

    private static final int ONE_CLAIM_IN = 5;
    private static final int SENTENCES_A_PARAGRAPH = 3;

    private final List<String> claims = lines("sentences.txt");
    private final List<String> ordinary = lines("ordinary-sentences.txt");
    private final int characters;

    /** @param characters about how long each is */
    NewsTexts(int characters) {
        this.characters = characters;
    }

    /** The text with this number; the same for the same. */
    String text(int number) {
        StringBuilder text = new StringBuilder("This is story number " + number + " of the day. ");
        for (int at = 0; text.length() < characters; at++) {
            int which = number * 7 + at;
            text.append(
                            at % ONE_CLAIM_IN == 0
                                    ? claims.get(which % claims.size())
                                    : ordinary.get(which % ordinary.size()))
                    .append(at % SENTENCES_A_PARAGRAPH == SENTENCES_A_PARAGRAPH - 1 ? "\n\n" : " ");
        }
        return text.toString().strip();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(NewsTexts.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
