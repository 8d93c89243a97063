package dev.crosswire.extraction;

/**
 * Whether an article is in a language that is read.
 *
 * @param language BCP 47 tag of the language that most of the text is in; {@code und} where the text does
 *     not tell, as one of a few names and numbers, which is read
 * @param covered whether it was read; of an article that was not there are neither quantities nor claims
 */
public record Coverage(String language, boolean covered) {}
