package dev.crosswire.alerts.index;

/**
 * What of one topic is known.
 *
 * @param epoch identity of the topic that it was read from; {@link #NO_EPOCH} before any was read
 * @param positions how far
 */
public record TopicPosition(long epoch, Positions positions) {

    public static final long NO_EPOCH = 0;

    /** Nothing of any topic. */
    public static final TopicPosition NOWHERE = new TopicPosition(NO_EPOCH, Positions.NONE);

    /** The beginning of the topic with that identity. */
    public static TopicPosition beginningOf(long epoch) {
        return new TopicPosition(epoch, Positions.NONE);
    }

    /** This and the record too; the very same if it is known. */
    public TopicPosition with(int partition, long offset) {
        return knows(partition, offset) ? this : new TopicPosition(epoch, positions.with(partition, offset));
    }

    /** Whether a record changes nothing here. */
    boolean knows(int partition, long offset) {
        return positions.last().containsKey(partition) && positions.cover(partition, offset);
    }

    /** Whether both are of one topic and everything that the other knows is known here; who knows nothing is covered. */
    public boolean covers(TopicPosition other) {
        return other.epoch == NO_EPOCH || (epoch == other.epoch && positions.cover(other.positions));
    }
}
