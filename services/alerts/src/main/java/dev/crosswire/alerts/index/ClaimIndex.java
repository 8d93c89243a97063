package dev.crosswire.alerts.index;

import dev.crosswire.core.subject.PlacedClaim;
import java.time.Instant;
import java.util.Map;

/**
 * Every placed claim, for as long as it stands on its topic. One thread writes, in the order of the topic's partitions; any
 * number read, and each answer shows one moment.
 */
public interface ClaimIndex {

    /** Forgets everything and starts on the topic with this identity. */
    void begin(long epoch);

    /** Takes in a claim, or marks one that was taken back; a withdrawal of a claim that is not there changes nothing. */
    void put(PlacedClaim placed, int partition, long offset);

    /** Notes that everything up to the offset was read, whatever it was. */
    void passed(int partition, long offset);

    /** Lets go of the claims whose last record stood before the offset. */
    void expired(int partition, long before);

    TopicPosition position();

    ClaimPage search(ClaimQuery query);

    /** The claims of a subject, those that no longer hold included, newest first, at most so many. */
    SubjectClaims bySubject(String subjectKey, int most);

    /** What each source said, by source id as it was posted. */
    Map<String, SourceActivity> activity(Instant since);

    int size();
}
