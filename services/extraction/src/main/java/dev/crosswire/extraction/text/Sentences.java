package dev.crosswire.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits paragraphs into sentences. Linear in the text; knows that "U.S." and "Gen." end no sentence. */
public final class Sentences {

    /** Longest sentence; what goes on without an end is cut here, so that no reader of a sentence can be flooded. */
    public static final int LONGEST = 4000;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "lt", "col", "sgt", "maj", "capt", "cmdr", "adm", "brig", "sen", "rep",
            "gov", "pres", "prof", "st", "no", "nos", "vs", "jr", "sr", "inc", "ltd", "co", "corp", "jan", "feb", "mar",
            "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "est", "fig", "art", "sec", "e.g",
            "i.e", "u.s", "u.k", "u.n", "e.u", "a.m", "p.m", "ret", "hon", "rev", "messrs", "mt", "ft", "cf", "al");

    /** Words that begin a sentence even after an abbreviation: "in the U.S. The plan …". */
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "but",
            "he",
            "she",
            "it",
            "they",
            "this",
            "that",
            "these",
            "those",
            "we",
            "there",
            "his",
            "her",
            "their",
            "however",
            "and",
            "as",
            "for",
            "after",
            "while",
            "under",
            "according");

    private Sentences() {}

    /** The sentences of all paragraphs, tokenised, in text order. */
    public static List<Sentence> of(List<Paragraph> paragraphs) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            int number = i;
            split(paragraph.text(), (start, end) -> {
                String text = paragraph.text().substring(start, end);
                sentences.add(new Sentence(text, Tokenizer.tokens(text), number, paragraph.start() + start));
            });
        }
        return sentences;
    }

    /** Takes where a sentence starts and ends in its paragraph. */
    @FunctionalInterface
    private interface Stretch {
        void take(int start, int end);
    }

    private static void split(String paragraph, Stretch sentences) {
        int start = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            int end = i + 1;
            if (c == '.' || c == '!' || c == '?' || c == '…') {
                while (end < paragraph.length() && ".!?…\"”’')]»".indexOf(paragraph.charAt(end)) >= 0) {
                    end++;
                }
                if (endsHere(paragraph, i, end)) {
                    add(sentences, paragraph, start, end);
                    start = end;
                }
                i = end - 1;
            } else if (end - start >= LONGEST) {
                int cut = cut(paragraph, start, end);
                add(sentences, paragraph, start, cut);
                start = cut;
            }
            if (i + 1 - start > LONGEST) {
                add(sentences, paragraph, start, start + LONGEST);
                start += LONGEST;
            }
        }
        add(sentences, paragraph, start, paragraph.length());
    }

    private static int cut(String paragraph, int start, int end) {
        for (int space = end - 1; space > start + LONGEST / 2; space--) {
            if (paragraph.charAt(space) == ' ') {
                return space;
            }
        }
        return Character.isHighSurrogate(paragraph.charAt(end - 1)) ? end - 1 : end;
    }

    private static void add(Stretch sentences, String paragraph, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(paragraph.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(paragraph.charAt(end - 1))) {
            end--;
        }
        while (end - start > LONGEST) {
            sentences.take(start, start + LONGEST);
            start += LONGEST;
        }
        if (start < end) {
            sentences.take(start, end);
        }
    }

    private static boolean endsHere(String paragraph, int mark, int end) {
        if (end == paragraph.length()) {
            return true;
        }
        if (!Character.isWhitespace(paragraph.charAt(end))) {
            return false;
        }
        int next = end;
        while (next < paragraph.length() && !Character.isLetterOrDigit(paragraph.charAt(next)) && next < end + 8) {
            next++;
        }
        if (next >= paragraph.length()) {
            return true;
        }
        char opening = paragraph.charAt(next);
        if (Character.isLowerCase(opening)) {
            return false;
        }
        if (paragraph.charAt(mark) != '.') {
            return true;
        }
        String word = wordBefore(paragraph, mark);
        boolean abbreviation =
                ABBREVIATIONS.contains(word) || (word.length() == 1 && Character.isLetter(word.charAt(0)));
        return !abbreviation || (word.contains(".") && OPENERS.contains(wordAt(paragraph, next)));
    }

    private static String wordBefore(String paragraph, int mark) {
        int start = mark;
        while (start > 0
                && mark - start < 12
                && (Character.isLetterOrDigit(paragraph.charAt(start - 1)) || paragraph.charAt(start - 1) == '.')) {
            start--;
        }
        return paragraph.substring(start, mark).toLowerCase(Locale.ROOT);
    }

    private static String wordAt(String paragraph, int start) {
        int end = start;
        while (end < paragraph.length() && end - start < 12 && Character.isLetter(paragraph.charAt(end))) {
            end++;
        }
        return paragraph.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
