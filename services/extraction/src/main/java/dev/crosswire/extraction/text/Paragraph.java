package dev.crosswire.extraction.text;

/**
 * A paragraph as it stands in a text, without bullet and outer spaces.
 *
 * @param text exactly as written, line breaks inside it included
 * @param start UTF-16 offset of its first character in the text
 */
public record Paragraph(String text, int start) {}
