package dev.crosswire.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A check, asked by itself. */
final class Examined {

    private Examined() {}

    /** The only look of a check. */
    static Look only(Check check) throws Exception {
        List<Look> looks = check.look();
        assertThat(looks).as(check.name()).hasSize(1);
        return looks.getFirst();
    }

    static void isFault(Check check, String found, String advice) throws Exception {
        is(Grade.FAULT, only(check), found, advice);
    }

    static void isWarning(Check check, String found, String advice) throws Exception {
        is(Grade.WARNING, only(check), found, advice);
    }

    static void isOk(Check check, String found) throws Exception {
        is(Grade.OK, only(check), found, "");
    }

    static void is(Grade grade, Look look, String found, String advice) {
        assertThat(look.found()).contains(found).endsWith(".");
        assertThat(look.grade()).as(look.found()).isEqualTo(grade);
        assertThat(look.advice()).contains(advice);
        if (grade != Grade.OK) {
            assertThat(look.advice()).isNotEmpty();
        }
    }
}
