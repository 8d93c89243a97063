package dev.crosswire.alerts.index;

/**
 * What an index of alerts holds at one moment.
 *
 * @param generation how often the index began anew in this process
 * @param sequence rank of what arrived last
 * @param alerts what of the alert topic it holds
 * @param actions what of the topic of people's actions it holds
 */
public record IndexPosition(int generation, long sequence, TopicPosition alerts, TopicPosition actions) {

    /** Of an index that has read nothing. */
    public static final IndexPosition START = new IndexPosition(0, 0, TopicPosition.NOWHERE, TopicPosition.NOWHERE);

    /** The alert topic begun anew. */
    IndexPosition begin(long epoch) {
        return new IndexPosition(generation + 1, sequence, TopicPosition.beginningOf(epoch), actions);
    }

    /** The topic of actions begun anew. */
    IndexPosition beginActions(long epoch) {
        return new IndexPosition(generation + 1, sequence, alerts, TopicPosition.beginningOf(epoch));
    }

    /** This and a record of the alert topic; the very same if nothing changes. */
    IndexPosition with(int partition, long offset) {
        return alerts.knows(partition, offset)
                ? this
                : new IndexPosition(generation, sequence, alerts.with(partition, offset), actions);
    }

    /** This and a record of the topic of actions; the very same if nothing changes. */
    IndexPosition withAction(int partition, long offset) {
        return actions.knows(partition, offset)
                ? this
                : new IndexPosition(generation, sequence, alerts, actions.with(partition, offset));
    }

    /** This and one more arrival. */
    IndexPosition arrived() {
        return new IndexPosition(generation, sequence + 1, alerts, actions);
    }
}
