package dev.crosswire.access.http;

import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit trail: one line of JSON an entry under the logger {@code crosswire.audit}, which is to be kept where the other
 * logs are; the latest entries also in memory, for who looks at them through the service.
 */
@Singleton
final class AuditLog implements Audit {

    private static final Logger LOG = LoggerFactory.getLogger("crosswire.audit");
    private static final int REMEMBERED = 1_000;

    private final Deque<AuditEntry> latest = new ArrayDeque<>();

    @Override
    public void note(AuditEntry entry) {
        LOG.info("{}", entry.line());
        synchronized (latest) {
            latest.addFirst(entry);
            if (latest.size() > REMEMBERED) {
                latest.removeLast();
            }
        }
    }

    /** The latest ones, the newest first. */
    List<AuditEntry> latest(int most) {
        synchronized (latest) {
            List<AuditEntry> entries = new ArrayList<>();
            for (Iterator<AuditEntry> i = latest.iterator(); i.hasNext() && entries.size() < most; ) {
                entries.add(i.next());
            }
            return List.copyOf(entries);
        }
    }
}
