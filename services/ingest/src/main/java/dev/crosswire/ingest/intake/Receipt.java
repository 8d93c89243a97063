package dev.crosswire.ingest.intake;

import java.util.List;
import java.util.Optional;

/**
 * What became of the articles of one request, each in exactly one of the two lists, in the order of the request.
 */
public record Receipt(List<Accepted> accepted, List<Rejected> rejected) {

    /** Copies the lists. */
    public Receipt {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
    }

    /**
     * Published, now or before.
     *
     * @param claims how many claims the version makes
     * @param duplicate whether it had been published before, so that nothing was changed
     */
    public record Accepted(String id, int version, int claims, boolean duplicate) {}

    /**
     * Not published.
     *
     * @param index position in the request, from 0
     * @param id as far as it is known
     */
    public record Rejected(int index, Optional<String> id, String reason) {}
}
