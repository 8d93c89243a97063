package dev.crosswire.local;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of this machine that is known again later: ids are used anew, start times are not.
 *
 * @param pid of the process
 * @param startedAt when it started, ISO 8601; empty where the system does not tell
 */
public record ProcessMark(long pid, String startedAt) {

    /** Linux derives start times from the boot time, which a clock that is set moves a little. */
    private static final Duration SAME = Duration.ofSeconds(2);

    static ProcessMark of(ProcessHandle handle) {
        return new ProcessMark(
                handle.pid(),
                handle.info().startInstant().map(Instant::toString).orElse(""));
    }

    /** The process, if it still runs and is the one that was marked. */
    @JsonIgnore
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle handle) {
        Optional<Instant> start = handle.info().startInstant();
        if (start.isEmpty() || startedAt.isEmpty()) {
            return false;
        }
        return Duration.between(Instant.parse(startedAt), start.get()).abs().compareTo(SAME) <= 0;
    }
}
