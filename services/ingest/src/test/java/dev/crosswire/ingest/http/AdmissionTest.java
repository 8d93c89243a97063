package dev.crosswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How many bytes of articles may be in the service at the same time. */
class AdmissionTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

    private final Admission admission = new Admission(100);

    @Test
    void admitsUpToItsBoundAndAgainOnceSomethingWasAnswered() {
        Admission.Lease first = admission.admit(60, NOW).orElseThrow();
        assertThat(admission.admit(40, NOW)).isPresent();
        assertThat(admission.admit(1, NOW)).isEmpty();

        first.release();
        first.release();

        assertThat(admission.bytes()).isEqualTo(40);
        assertThat(admission.admit(60, NOW)).isPresent();
        assertThat(admission.admit(1, NOW)).isEmpty();
    }

    @Test
    void admitsOneAloneHoweverLargeItIs() {
        Admission.Lease large = admission.admit(1_000, NOW).orElseThrow();
        assertThat(admission.admit(1, NOW)).isEmpty();
        large.release();

        assertThat(admission.admit(1, NOW)).isPresent();
    }

    @Test
    void takesBackWhatARequestHoldsThatNeverGotItsAnswer() {
        Admission.Lease lost = admission.admit(100, NOW).orElseThrow();
        assertThat(admission.admit(1, NOW.plus(Admission.LONGEST))).isEmpty();
        assertThat(admission.admit(1, NOW.plus(Admission.LONGEST).plusSeconds(1)))
                .isPresent();
        lost.release();

        assertThat(admission.bytes()).isEqualTo(1);
    }
}
