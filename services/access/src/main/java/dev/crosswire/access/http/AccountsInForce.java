package dev.crosswire.access.http;

import dev.crosswire.access.Accounts;
import dev.crosswire.access.AccountsSource;
import dev.crosswire.access.AccountsSource.Stamp;
import dev.crosswire.access.Token;
import dev.crosswire.access.UnusableAccountsException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts that hold now. A file is read again once it has changed; where it cannot be used then, those that held
 * before go on to hold, and the log says what is wrong, once.
 */
@Singleton
final class AccountsInForce {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsInForce.class);

    private final @Nullable AccountsSource source;
    private volatile @Nullable Accounts accounts;
    private @Nullable Stamp stamp;
    private String complaint = "";

    AccountsInForce(AccessSettings settings) {
        this.source = settings.accounts().orElse(null);
        if (source != null) {
            stamp = source.stamp();
            accounts = source.read();
        }
    }

    /** Whether there are accounts; without them everybody who reaches the service may do everything. */
    boolean exist() {
        return source != null;
    }

    /** @throws IllegalStateException where there are none */
    Accounts accounts() {
        Accounts now = accounts;
        if (now == null) {
            throw new IllegalStateException("there are no accounts");
        }
        return now;
    }

    /** Whether the token is still as it was. */
    boolean has(Token token) {
        return accounts().tokens().contains(token);
    }

    /** @return what changed, for the audit; empty where nothing did */
    synchronized Optional<String> readIfChanged() {
        if (source == null) {
            return Optional.empty();
        }
        try {
            Stamp now = source.stamp();
            if (now.equals(stamp)) {
                return Optional.empty();
            }
            Accounts read = source.read();
            stamp = now;
            accounts = read;
            complaint = "";
            return Optional.of(read.users().size() + " users, " + read.tokens().size() + " tokens");
        } catch (UnusableAccountsException e) {
            String sentence = String.valueOf(e.getMessage());
            if (!sentence.equals(complaint)) {
                complaint = sentence;
                LOG.error("{} Until then the accounts that were read before go on to hold.", sentence);
            }
            return Optional.empty();
        }
    }
}
