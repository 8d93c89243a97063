package dev.crosswire.core.subject;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A subject that claims can still be placed on, with what it is recognised by.
 *
 * @param predicate predicate of the statement that an event's claims make; empty string for numbers, and where entities
 *     are the anchor
 * @param lasting whether its claims are still made weeks later, see {@link SameSubject}
 * @param eventFrom earliest effective time of its claims
 * @param eventTo latest effective time of its claims
 * @param period when the event happened, by the first claim that says so
 * @param company item of company to how many of its claims kept it; bounded, in order of item
 * @param claims how many claims were placed on it
 * @param lastObserved observed time of the last claim that joined
 */
public record ActiveSubject(
        Subject subject,
        String predicate,
        boolean lasting,
        Instant eventFrom,
        Instant eventTo,
        Optional<EventPeriod> period,
        Map<String, Integer> company,
        int claims,
        Instant lastObserved) {

    /** Copies the map and checks the order of the times. */
    public ActiveSubject {
        company = CompanyCounts.of(company);
        if (eventTo.isBefore(eventFrom)) {
            throw new IllegalArgumentException("subject " + subject.key() + " ends before it starts");
        }
    }
}
