package dev.crosswire.cli.doctor;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** This machine's clock against those of the machines that answer over HTTP. */
final class ClockCheck implements Check {

    private static final Duration NOTICED = Duration.ofSeconds(10);

    /** Well below the hour after which claims are set aside as coming from the future (crosswire.claim.observed-ahead). */
    private static final Duration HARMFUL = Duration.ofMinutes(5);

    private final List<URI> addresses;
    private final InstantSource clock;

    ClockCheck(List<URI> addresses, InstantSource clock) {
        this.addresses = List.copyOf(addresses);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public List<Look> look() throws InterruptedException {
        List<Look> looks = new ArrayList<>();
        int told = 0;
        for (URI address : addresses) {
            Optional<Instant> there = date(address);
            if (there.isPresent()) {
                told++;
                Duration off = Duration.between(clock.instant(), there.get());
                if (off.abs().compareTo(NOTICED) > 0) {
                    looks.add(off(address, off));
                }
            }
        }
        if (told == 0) {
            return List.of(Look.notChecked("Nobody who answers tells the time.", ""));
        }
        if (looks.isEmpty()) {
            looks.add(
                    Look.ok("Within " + NOTICED.toSeconds() + " s of " + told + (told == 1 ? " other." : " others.")));
        }
        return looks;
    }

    private static Look off(URI address, Duration off) {
        String found = "The clock at " + address + " is " + off.abs().toSeconds() + " s "
                + (off.isNegative() ? "behind" : "ahead of") + " that of this machine.";
        String advice = "Let both take the time from the same servers (NTP).";
        return off.abs().compareTo(HARMFUL) > 0 ? Look.fault(found, advice) : Look.warning(found, advice);
    }

    private static Optional<Instant> date(URI address) throws InterruptedException {
        try {
            return HttpLook.at(address, Optional.empty()).date();
        } catch (IOException | IllegalArgumentException e) {
            // Names with an underscore are common among containers, and Java's HTTP client takes none.
            return Optional.empty();
        }
    }
}
