package dev.crosswire.sources.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What the named fields of a WARC record say, ISO 28500. */
record WarcHeader(NamedFields fields) {

    String type() {
        return fields.field("warc-type").toLowerCase(Locale.ROOT);
    }

    /** Some writers put the URI in angle brackets, as the first edition of the standard has it. */
    String target() {
        String target = fields.field("warc-target-uri");
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    /** Of the block, in bytes; empty if it is missing or no number. */
    OptionalLong contentLength() {
        String stated = fields.field("content-length");
        boolean number =
                !stated.isEmpty() && stated.length() <= 15 && stated.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? OptionalLong.of(Long.parseLong(stated)) : OptionalLong.empty();
    }

    Optional<Instant> date() {
        try {
            return Optional.of(Instant.parse(fields.field("warc-date")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the record holds all that the server sent: neither cut at the crawler's limit nor one of several segments. */
    boolean isWhole() {
        return fields.field("warc-truncated").isEmpty()
                && fields.field("warc-segment-number").isEmpty();
    }

    String mediaType() {
        return fields.mediaType();
    }
}
