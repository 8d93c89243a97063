package dev.crosswire.sources.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page of {@code src/test/resources/pages} with what a reader came for.
 *
 * @param facts what the page states about its article, by the names that the README of the pages lists
 * @param text the paragraphs of its main text
 */
record TestPage(String name, Map<String, String> facts, String text, boolean heldOut) {

    private static final Path FOLDER = Path.of("src/test/resources/pages");

    /** Sentences of the main text that came out; sentences that came out and are none of it. */
    record Score(int wanted, List<String> lost, int read, List<String> foreign) {}

    static List<TestPage> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> heldOut = Files.readAllLines(FOLDER.resolve("held-out.txt"));
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".html"))
                    .sorted()
                    .map(file -> file.substring(0, file.length() - ".html".length()))
                    .map(name -> read(name, heldOut.contains(name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestPage read(String name, boolean heldOut) {
        try {
            String expected = Files.readString(FOLDER.resolve(name + ".txt"), StandardCharsets.UTF_8);
            Map<String, String> facts = new LinkedHashMap<>();
            int end = expected.startsWith("title:") ? expected.indexOf("\n\n") : 0;
            expected.substring(0, end).lines().forEach(line -> {
                int colon = line.indexOf(": ");
                facts.put(line.substring(0, colon), line.substring(colon + 2));
            });
            return new TestPage(name, facts, expected.substring(end).strip(), heldOut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a server sends it. */
    byte[] html() {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ".html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each sentence counts as often as it stands in the text, so that one that is read twice is foreign once. */
    Score score(String read) {
        List<String> wanted = sentences(text);
        List<String> found = sentences(read);
        return new Score(wanted.size(), without(wanted, found), found.size(), without(found, wanted));
    }

    private static List<String> without(List<String> sentences, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(sentence -> left.merge(sentence, 1, Integer::sum));
        List<String> without = new ArrayList<>();
        for (String sentence : sentences) {
            if (left.merge(sentence, -1, Integer::sum) < 0) {
                without.add(sentence);
            }
        }
        return without;
    }

    /** What a reader sees as a space counts as one; what cannot be seen does not count as anything else than itself. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            String words =
                    paragraph.replaceAll("[\\s\u00a0\u2009\u202f\u3000]+", " ").strip();
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
            breaks.setText(words);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                String sentence = words.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }
}
