package dev.crosswire.sources.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What a server gave to ask it later whether anything has changed, byte for byte as it came (one character per byte, as
 * ISO 8859-1), quotes and weakness marks included.
 *
 * @param from the resource that gave them, and the only one to which they are sent; where it is empty they are sent to the
 *     host that is asked first, never to one that it redirects to
 */
public record Validators(Optional<String> etag, Optional<String> lastModified, Optional<URI> from) {

    private static final Validators NONE = new Validators(Optional.empty(), Optional.empty(), Optional.empty());
    private static final int LONGEST = 1024;

    /** @throws IllegalArgumentException where one could not be sent back as a header as it is */
    public Validators {
        if (!etag.map(Validators::canBeSent).orElse(true)
                || !lastModified.map(Validators::canBeSent).orElse(true)) {
            throw new IllegalArgumentException(
                    "A validator holds characters that no header may, or more than 1024 of them: fetch the source afresh.");
        }
    }

    /** Nothing to ask with: the answer is the whole content. */
    public static Validators none() {
        return NONE;
    }

    /** Of a resource that is not known any more. */
    public static Validators of(Optional<String> etag, Optional<String> lastModified) {
        return new Validators(etag, lastModified, Optional.empty());
    }

    static boolean canBeSent(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
                && value.equals(value.strip())
                && value.chars().allMatch(c -> c == '\t' || (c >= 0x20 && c != 0x7f && c <= 0xff));
    }
}
