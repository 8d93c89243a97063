package dev.crosswire.sources.agency;

import dev.crosswire.sources.Shown;
import dev.crosswire.sources.UnreadableException;

/**
 * Reads what agencies send; tells ninjs from NewsML-G2 by the content, never by the name. Safe for many threads.
 *
 * <p>A correction is a higher version of the same id, nothing else: signals and editor's notes are words for people. What
 * is canceled is a retracted item; what is withheld is one too, unless it is a first version, of which nothing can have
 * been published; a later usable version brings it back. An embargo holds back words, never a retraction.
 */
public final class AgencyReader {

    /** Bytes of one message; an agency's text item has some thousand. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Items of one message. */
    public static final int MOST_ITEMS = 2_000;

    /** Levels of arrays, objects and elements; a page in a message has about 30. */
    static final int MOST_LEVELS = 100;

    private AgencyReader() {}

    /**
     * The items of one file or message.
     *
     * @param name of the file, only for the sentences
     * @throws UnreadableException if it is none of the formats, is broken, or exceeds a limit; never anything else
     */
    public static AgencyMessage read(byte[] bytes, String name) throws UnreadableException {
        String shown = Shown.of(name);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableException(
                    shown + " has " + bytes.length + " bytes and may have " + MOST_BYTES + "; send it in parts.");
        }
        return switch (firstCharacter(bytes)) {
            case '{', '[' -> NinjsReader.read(bytes, shown);
            case '<' -> NewsMlReader.read(bytes, shown);
            default ->
                throw new UnreadableException(
                        shown + " is neither ninjs nor NewsML-G2: it begins with neither a brace nor a tag.");
        };
    }

    /** The first character that means anything, in UTF-8 as in UTF-16: in both, all that come before it are below 33. */
    private static int firstCharacter(byte[] bytes) {
        for (byte unit : bytes) {
            int value = unit & 0xff;
            boolean orderMark = value == 0xef || value == 0xbb || value == 0xbf || value == 0xfe || value == 0xff;
            if (value > ' ' && !orderMark) {
                return value;
            }
        }
        return -1;
    }
}
