package dev.crosswire.ingest.article;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The words that make a posted claim.
 *
 * @param start UTF-16 offset of the number or predicate in the sentence
 * @param end offset after its last character
 */
record EvidenceFields(String sentence, int start, int end) {

    /**
     * Where no offsets are given, the words of the number are looked for in the sentence, and the whole of it stands for
     * a claim that repeats none.
     *
     * @param surface the number as the claim repeats it
     */
    static EvidenceFields read(JsonFields claim, Optional<String> surface) throws InvalidArticleException {
        JsonFields fields = claim.object("evidence").orElseThrow(() -> claim.missing("evidence"));
        String sentence = fields.words("sentence", ArticleLimits.SENTENCE_CHARACTERS)
                .orElseThrow(() -> fields.missing("sentence"));
        if (sentence.isBlank()) {
            throw fields.wrong("sentence", "is empty");
        }
        OptionalInt start = fields.index("start");
        OptionalInt end = fields.index("end");
        if (start.isPresent() != end.isPresent()) {
            throw fields.missing(start.isPresent() ? "end" : "start");
        }
        if (surface.isPresent() && !sentence.contains(surface.get())) {
            throw claim.wrong("quantity.surface", "does not stand in evidence.sentence");
        }
        if (start.isEmpty() || end.isEmpty()) {
            int found = surface.map(sentence::indexOf).orElse(0);
            return new EvidenceFields(
                    sentence,
                    found,
                    surface.map(words -> found + words.length()).orElse(sentence.length()));
        }
        EvidenceFields read = new EvidenceFields(sentence, start.getAsInt(), end.getAsInt());
        read.check(fields);
        if (surface.isPresent() && !read.touches(surface.get())) {
            throw fields.wrong("start", "and end point at other words than quantity.surface; count UTF-16 units");
        }
        return read;
    }

    private void check(JsonFields fields) throws InvalidArticleException {
        if (end > sentence.length()) {
            throw fields.wrong("end", "is " + end + " and the sentence has " + sentence.length() + " UTF-16 units");
        }
        if (start >= end) {
            throw fields.wrong("start", "is not before end");
        }
        if (splits(start) || splits(end)) {
            throw fields.wrong(splits(start) ? "start" : "end", "splits a character; count UTF-16 units");
        }
    }

    private boolean splits(int at) {
        return at > 0
                && at < sentence.length()
                && Character.isHighSurrogate(sentence.charAt(at - 1))
                && Character.isLowSurrogate(sentence.charAt(at));
    }

    /** Whether the words stand anywhere in the sentence so that they share a character with what the offsets point at. */
    private boolean touches(String words) {
        int at = sentence.indexOf(words, Math.max(0, start - words.length() + 1));
        return at >= 0 && at < end;
    }

    /** What the offsets point at. */
    String words() {
        return sentence.substring(start, end);
    }
}
