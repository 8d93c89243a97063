package dev.crosswire.alerts.index;

/**
 * What an index holds at one moment.
 *
 * @param epoch identity of the topic that it was read from; {@link #NO_EPOCH} before any was read
 * @param generation how often the index began anew in this process
 * @param positions what of the topic it holds
 */
public record IndexPosition(long epoch, int generation, Positions positions) {

    public static final long NO_EPOCH = 0;
}
