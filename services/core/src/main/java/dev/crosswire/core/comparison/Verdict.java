package dev.crosswire.core.comparison;

/** How claim a stands to claim b. */
public sealed interface Verdict {

    Reason reason();

    /** Both cannot hold. */
    record Contradict(Reason reason) implements Verdict {}

    /**
     * Both say the same.
     *
     * @param echo whether both have it from one origin, so that the second adds no weight
     */
    record Corroborate(Reason reason, boolean echo) implements Verdict {}

    /** One is a later state of the other. */
    record Update(Reason reason, Direction direction) implements Verdict {}

    /** Two one-sided bounds of the same side lie far apart. */
    record Diverge(Reason reason) implements Verdict {}

    /** Both may hold, and neither repeats the other. */
    record Compatible(Reason reason) implements Verdict {}

    /** They speak of different things. */
    record Incomparable(Reason reason) implements Verdict {}

    /** Which of the two claims is the later state. */
    enum Direction {
        B_SUPERSEDES_A,
        A_SUPERSEDES_B;

        public Direction reversed() {
            return this == B_SUPERSEDES_A ? A_SUPERSEDES_B : B_SUPERSEDES_A;
        }
    }
}
