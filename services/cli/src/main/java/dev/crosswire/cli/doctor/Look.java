package dev.crosswire.cli.doctor;

/**
 * One thing that a check found.
 *
 * @param found what, in one sentence; foreign words in it are not yet made safe for a terminal
 * @param advice what to do, in one sentence; empty where nothing needs to be done
 */
public record Look(Grade grade, String found, String advice) {

    static Look ok(String found) {
        return new Look(Grade.OK, found, "");
    }

    static Look warning(String found, String advice) {
        return new Look(Grade.WARNING, found, advice);
    }

    static Look fault(String found, String advice) {
        return new Look(Grade.FAULT, found, advice);
    }

    static Look notChecked(String why, String advice) {
        return new Look(Grade.NOT_CHECKED, why, advice);
    }
}
