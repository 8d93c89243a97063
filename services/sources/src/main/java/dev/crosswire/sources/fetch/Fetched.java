package dev.crosswire.sources.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;

/** What came of asking for one address. */
public sealed interface Fetched {

    /**
     * The whole content.
     *
     * @param contentType the header as it came, without control characters
     * @param charset that the header names and that is known here
     * @param finalUri after all redirects
     * @param maxAge for how long the server asks not to be asked again, at most a day
     * @param movedTo where the resource has moved for good, to be told to whoever keeps the list of sources
     */
    record Fresh(
            Content content,
            Optional<String> contentType,
            Optional<Charset> charset,
            URI finalUri,
            Validators validators,
            Optional<Duration> maxAge,
            Optional<URI> movedTo)
            implements Fetched {

        /** Not a copy: not to be written to. */
        public byte[] bytes() {
            return content.bytes();
        }
    }

    /**
     * Nothing has changed.
     *
     * @param validators those that were sent: whatever else the answer carried, it was these that it agreed to, and the
     *     content that is held belongs to them
     */
    record NotModified(Validators validators, Optional<Duration> maxAge, Optional<URI> movedTo) implements Fetched {}

    /**
     * No content, for a reason.
     *
     * @param sentence for a person: what, where, what to do; one line without anything that could forge another
     * @param retryAfter not to be asked again before; empty where nothing is known about that
     * @param forGood the server says that it will never come back
     */
    record Failed(String sentence, Optional<Duration> retryAfter, boolean forGood) implements Fetched {}
}
