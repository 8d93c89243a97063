package dev.crosswire.wire;

/** A record as it came off a topic that others write to: usable, or readable but unusable. */
public sealed interface Received<T> {

    /** It can be used. */
    record Usable<T>(T value) implements Received<T> {}

    /**
     * It was decoded but cannot be used.
     *
     * @param reason one sentence that names the field
     * @param claimId as far as it could be read, or an empty string
     * @param source as far as it could be read, or an empty string
     */
    record Unusable<T>(String reason, String claimId, String source) implements Received<T> {}
}
