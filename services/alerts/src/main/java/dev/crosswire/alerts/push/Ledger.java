package dev.crosswire.alerts.push;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What an Alertmanager should know, what it has been told, and what is therefore due. It holds a state and no queue: however
 * long nobody can be told, it does not grow beyond its bound, and what changed twice meanwhile is told once. Used by one
 * thread.
 */
final class Ledger {

    private final Duration repeat;
    private final int most;
    private final Map<SortedMap<String, String>, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<SortedMap<String, String>>> byFinding = new HashMap<>();
    private int leftOut;
    private boolean toldChanged;

    /** A notice and what became of it. */
    private static final class Entry {
        private Notice notice;
        private boolean ending;
        /** Told, or about to be: its end must be told too. */
        private boolean told;
        /** Restored from the file: its words are not known before its finding comes along. */
        private boolean known;

        private Instant due = Instant.MIN;

        private Entry(Notice notice) {
            this.notice = notice;
        }
    }

    /**
     * Something to tell.
     *
     * @param ends whether it is over
     */
    record Due(Notice notice, boolean ends) {}

    Ledger(Duration repeat, int most) {
        this.repeat = repeat;
        this.most = most;
    }

    /** Takes up what an earlier process had told and not ended; told to stand again, or ended, once its finding is known. */
    void restore(Collection<Notice> told) {
        for (Notice notice : told) {
            Entry entry = new Entry(notice);
            entry.told = true;
            put(entry);
        }
    }

    /** These are all notices of the finding that should stand now; none if it should not be heard of. */
    void stands(String finding, List<Notice> notices) {
        Set<SortedMap<String, String>> wanted = new HashSet<>();
        for (Notice notice : notices) {
            wanted.add(notice.labels());
            Entry entry = entries.get(notice.labels());
            if (entry == null) {
                if (entries.size() >= most) {
                    leftOut++;
                    continue;
                }
                entry = new Entry(notice);
                put(entry);
            }
            if (!entry.known || entry.ending || !entry.notice.equals(notice)) {
                entry.notice = notice;
                entry.due = Instant.MIN;
            }
            entry.known = true;
            entry.ending = false;
        }
        for (SortedMap<String, String> labels : List.copyOf(byFinding.getOrDefault(finding, Set.of()))) {
            if (!wanted.contains(labels)) {
                end(labels);
            }
        }
    }

    /** Ids of all findings that have notices. */
    Set<String> findings() {
        return Set.copyOf(byFinding.keySet());
    }

    /** What to tell at that moment, ends first, at most so many. */
    List<Due> due(Instant now, int atMost) {
        List<Due> due = new ArrayList<>();
        collect(due, now, atMost, true);
        collect(due, now, atMost, false);
        return due;
    }

    /** When something is due next; empty if nothing ever is. */
    Optional<Instant> nextDue() {
        return entries.values().stream()
                .filter(entry -> entry.known || entry.ending)
                .map(entry -> entry.due)
                .min(Instant::compareTo);
    }

    /** These are about to be told; from here on their end must be told too. */
    void telling(List<Due> batch) {
        for (Due due : batch) {
            Entry entry = entries.get(due.notice().labels());
            if (entry != null && !entry.told) {
                entry.told = true;
                toldChanged = true;
            }
        }
    }

    /** These were told, or refused once and for all. */
    void told(List<Due> batch, Instant now) {
        for (Due due : batch) {
            Entry entry = entries.get(due.notice().labels());
            if (entry == null) {
                continue;
            }
            if (due.ends() && entry.ending) {
                remove(due.notice());
                toldChanged = true;
            } else if (!due.ends() && !entry.ending) {
                entry.due = now.plus(repeat);
            }
        }
    }

    /** What was told and has not ended, if that has changed since it was asked for. */
    Optional<List<Notice>> changedTold() {
        if (!toldChanged) {
            return Optional.empty();
        }
        toldChanged = false;
        return Optional.of(entries.values().stream()
                .filter(entry -> entry.told)
                .map(entry -> entry.notice)
                .toList());
    }

    /** How many notices stand, as far as was told. */
    int standing() {
        return (int) entries.values().stream()
                .filter(entry -> entry.told && !entry.ending)
                .count();
    }

    /** How many notices found no room since this was last asked with {@link #roomAgain}. */
    int leftOut() {
        return leftOut;
    }

    /** Whether notices that found no room would find some now; they have to come along again. */
    boolean roomAgain() {
        if (leftOut == 0 || entries.size() >= most) {
            return false;
        }
        leftOut = 0;
        return true;
    }

    private void collect(List<Due> due, Instant now, int atMost, boolean ends) {
        for (Entry entry : entries.values()) {
            if (due.size() >= atMost) {
                return;
            }
            if (entry.ending == ends && (ends || entry.known) && !entry.due.isAfter(now)) {
                due.add(new Due(entry.notice, ends));
            }
        }
    }

    private void end(SortedMap<String, String> labels) {
        Entry entry = entries.get(labels);
        if (entry == null) {
            return;
        }
        if (!entry.told) {
            remove(entry.notice);
        } else if (!entry.ending) {
            entry.ending = true;
            entry.due = Instant.MIN;
        }
    }

    private void put(Entry entry) {
        entries.put(entry.notice.labels(), entry);
        byFinding
                .computeIfAbsent(entry.notice.finding(), id -> new LinkedHashSet<>())
                .add(entry.notice.labels());
    }

    private void remove(Notice notice) {
        entries.remove(notice.labels());
        Set<SortedMap<String, String>> ofFinding = byFinding.get(notice.finding());
        if (ofFinding != null) {
            ofFinding.remove(notice.labels());
            if (ofFinding.isEmpty()) {
                byFinding.remove(notice.finding());
            }
        }
    }
}
