package dev.crosswire.cli.doctor;

import java.time.Duration;
import java.util.List;

/** One question about the surroundings of Crosswire. */
public interface Check {

    /** One word, lower case: "broker". */
    String name();

    /** Names of earlier checks without which this one makes no sense. */
    default List<String> needs() {
        return List.of();
    }

    /** When to give up. */
    default Duration patience() {
        return Duration.ofSeconds(15);
    }

    /**
     * What was found: one look where all is well, else one for each thing that is not; never none.
     *
     * @throws Exception if the check itself fails, which counts as a fault
     */
    List<Look> look() throws Exception;
}
