package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.ClaimIndex;
import dev.crosswire.alerts.index.TopicPosition;
import dev.crosswire.core.subject.PlacedClaim;

/** The topic of placed claims into the index of claims. */
public record PlacedClaimSink(ClaimIndex index) implements TopicSink<PlacedClaim> {

    @Override
    public void begin(long epoch) {
        index.begin(epoch);
    }

    @Override
    public Outcome put(String key, PlacedClaim placed, Place place) {
        if (!placed.subject().key().equals(key)) {
            throw new IllegalArgumentException("its key is " + key + " and its value of the subject "
                    + placed.subject().key());
        }
        index.put(placed, place.partition(), place.offset());
        return Outcome.APPLIED;
    }

    @Override
    public void remove(String key, Place place) {
        passed(place.partition(), place.offset());
    }

    @Override
    public void passed(int partition, long offset) {
        index.passed(partition, offset);
    }

    @Override
    public void expired(int partition, long before) {
        index.expired(partition, before);
    }

    @Override
    public TopicPosition position() {
        return index.position();
    }
}
