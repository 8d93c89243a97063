package dev.crosswire.access.http;

import dev.crosswire.access.HttpAddress;
import dev.crosswire.access.http.AuditEntry.Event;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What goes by time: the file of accounts is read again once it has changed, sessions that have ended are forgotten, and
 * event streams of callers that may no longer read end. So all of these hold within five seconds.
 */
@Singleton
@Requires(property = HttpAddress.ACCOUNTS)
final class Upkeep {

    private final AccountsInForce accounts;
    private final Sessions sessions;
    private final OpenStreams streams;
    private final Audit audit;
    private final InstantSource clock;

    Upkeep(AccountsInForce accounts, Sessions sessions, OpenStreams streams, Audit audit, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.streams = streams;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "5s")
    void look() {
        if (accounts.exist()) {
            accounts.readIfChanged()
                    .ifPresent(what -> audit.note(
                            new AuditEntry(clock.instant(), Event.ACCOUNTS_CHANGED, Optional.empty(), "", what)));
            sessions.sweep();
            streams.sweep();
        }
    }
}
