package dev.crosswire.access.http;

import dev.crosswire.access.Role;
import dev.crosswire.access.TokenText;
import dev.crosswire.access.User;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Who is signed in, in memory: a restart signs everybody out. A session ends when nothing was asked with it for the idle
 * time, when it is older than the longest time, when its user is gone or has another password, and when somebody ends it.
 * Kept under the digest of its id, so that whoever reads the memory cannot use it.
 */
@Singleton
final class Sessions {

    /** Of one user; the one that was unused for longest makes room. */
    private static final int MOST_OF_A_USER = 20;

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final AccountsInForce accounts;
    private final AccessSettings settings;
    private final InstantSource clock;

    Sessions(AccountsInForce accounts, AccessSettings settings, InstantSource clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** A session that was just opened; the id is told to the browser and nobody else. */
    record Opened(String id, Session session) {}

    Opened open(User user, String address) {
        end(session -> !isGood(session));
        List<Session> others = of(user.name());
        for (int i = 0; i <= others.size() - MOST_OF_A_USER; i++) {
            end(others.get(i));
        }
        String id = TokenText.random();
        Session session = new Session(user, address, clock.instant());
        open.put(TokenText.digest(id), session);
        return new Opened(id, session);
    }

    /** The good session of this id; asking for it is using it. */
    Optional<Session> use(String id) {
        Optional<Session> session =
                Optional.ofNullable(open.get(TokenText.digest(id))).filter(this::isGood);
        session.ifPresent(one -> one.used(clock.instant()));
        return session;
    }

    /** The role that the user of the session has now; empty once the session has ended. */
    Optional<Role> role(Session session) {
        return open.containsValue(session) && isGood(session)
                ? accounts.accounts().user(session.name()).map(User::role)
                : Optional.empty();
    }

    void end(Session session) {
        open.values().remove(session);
    }

    /** @return how many there were */
    int endAllOf(String name) {
        List<Session> all = of(name);
        all.forEach(this::end);
        return all.size();
    }

    /** All good ones, the one that was unused for longest first. */
    List<Session> all() {
        return open.values().stream()
                .filter(this::isGood)
                .sorted(Comparator.comparing(Session::usedAt))
                .toList();
    }

    /** Forgets what is no longer good. */
    void sweep() {
        end(session -> !isGood(session));
    }

    private List<Session> of(String name) {
        return all().stream().filter(session -> session.name().equals(name)).toList();
    }

    private void end(Predicate<Session> which) {
        open.values().removeIf(which);
    }

    private boolean isGood(Session session) {
        Instant now = clock.instant();
        return now.isBefore(session.usedAt().plus(settings.idle()))
                && now.isBefore(session.openedAt().plus(settings.longest()))
                && accounts.accounts()
                        .user(session.name())
                        .filter(session::isOf)
                        .isPresent();
    }
}
