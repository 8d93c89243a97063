package dev.crosswire.core.comparison.text;

/**
 * A word of a text, by which contexts are compared.
 *
 * @param stem one for all forms of a word, in lower case
 * @param content whether it carries meaning, as "the" and "of" do not
 * @param name whether it is written as a name inside a sentence
 * @param start UTF-16 offset in the text
 * @param end offset after its last character
 */
public record Word(String stem, boolean content, boolean name, int start, int end) {}
