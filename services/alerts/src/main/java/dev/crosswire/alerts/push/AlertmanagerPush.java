package dev.crosswire.alerts.push;

import dev.crosswire.alerts.index.AlertFilter;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.AlertPage;
import dev.crosswire.alerts.index.AlertQuery;
import dev.crosswire.alerts.index.Arrival;
import dev.crosswire.alerts.index.IndexedAlert;
import dev.crosswire.alerts.index.Sort;
import dev.crosswire.alerts.topic.Reading;
import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one Alertmanager which alerts stand, on a thread of its own, for as long as the service runs: what changed at once,
 * what stands again and again, and the end of what closed, was withdrawn, muted or resolved by a person. It follows the index
 * in order of arrival; while that is read anew it goes on telling what it knows.
 */
final class AlertmanagerPush implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertmanagerPush.class);

    private static final int MOST_IN_ONE = 100;
    private static final int CHANGES_AT_A_TIME = 500;
    private static final Duration CATCHING_UP = Duration.ofMillis(500);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final AlertIndex index;
    private final Supplier<Reading> reading;
    private final PushSettings settings;
    private final Alertmanager alertmanager;
    private final ToldFile file;
    private final PushMetrics metrics;
    private final InstantSource clock;
    private final Ledger ledger;
    /** Alerts that would stand, had not a person silenced them: nothing tells when a mute is over. */
    private final Set<String> quiet = new LinkedHashSet<>();

    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean hasListed;
    private long sequence;
    private int generation = -1;
    private Instant nextLook = Instant.MIN;
    private Instant notBefore = Instant.MIN;
    private Duration wait = FIRST_WAIT;
    private boolean inTrouble;
    private boolean refusalSaid;
    private boolean indexTroubleSaid;

    /** One that does nothing until it is run. */
    AlertmanagerPush(
            AlertIndex index,
            Supplier<Reading> reading,
            PushSettings settings,
            Alertmanager alertmanager,
            ToldFile file,
            PushMetrics metrics,
            InstantSource clock) {
        this.index = index;
        this.reading = reading;
        this.settings = settings;
        this.alertmanager = alertmanager;
        this.file = file;
        this.metrics = metrics;
        this.clock = clock;
        this.ledger = new Ledger(settings.repeat(), settings.most());
        ledger.restore(file.read());
    }

    @Override
    public void run() {
        LOG.info("telling the {}", alertmanager);
        try {
            while (closing.getCount() > 0) {
                boolean following = followIfItCan();
                tell();
                if (following) {
                    index.await(sequence, generation, untilNext());
                } else {
                    closing.await(CATCHING_UP.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends soon after; what stands stays told, the next process goes on with it. */
    @Override
    public void close() {
        closing.countDown();
    }

    /** What stands is told whatever is the matter with the index. */
    private boolean followIfItCan() {
        try {
            return follow();
        } catch (RuntimeException e) {
            if (!indexTroubleSaid) {
                indexTroubleSaid = true;
                LOG.warn("the index cannot be followed, the {} is told what was known before", alertmanager, e);
            }
            return false;
        }
    }

    /** Takes in what changed; false while the index is not to be believed. */
    boolean follow() {
        int current = index.position().generation();
        if (!reading.get().caughtUp()) {
            return false;
        }
        if (current != generation) {
            // Begun anew between the two questions, it may not have said yet that it is not caught up: look again.
            generation = current;
            readAgain();
            return false;
        }
        if (!hasListed) {
            list();
        }
        for (int i = 0; i < CHANGES_AT_A_TIME; i++) {
            Optional<Arrival> next = index.next(sequence);
            if (next.isEmpty()) {
                lookIfDue();
                return true;
            }
            sequence = next.get().sequence();
            switch (next.get()) {
                case Arrival.Changed(IndexedAlert entry) -> apply(entry.alert());
                // One on an alert comes after the alert as it then is; one on a filter may be about any.
                case Arrival.Acted acted -> {
                    if (acted.action().alertId().isEmpty()) {
                        nextLook = Instant.MIN;
                    }
                }
            }
        }
        return true;
    }

    /** Takes in what stands open, page by page; what changes meanwhile comes in order of arrival after the first page. */
    private void list() {
        AlertQuery query = new AlertQuery(
                AlertFilter.builder()
                        .states(Set.of(FindingState.OPEN))
                        .kinds(settings.filter().kinds())
                        .build(),
                Sort.OPENED,
                AlertQuery.MOST,
                Optional.empty());
        AlertPage page = index.search(query);
        sequence = page.position().sequence();
        page.alerts().forEach(this::apply);
        while (page.next().isPresent() && closing.getCount() > 0) {
            page = index.search(new AlertQuery(query.filter(), query.sort(), query.limit(), page.next()));
            page.alerts().forEach(this::apply);
        }
        hasListed = true;
    }

    /** Tells what is due, batch by batch, until nothing is or it fails. */
    void tell() throws InterruptedException {
        while (closing.getCount() > 0 && !clock.instant().isBefore(notBefore)) {
            List<Ledger.Due> batch = ledger.due(clock.instant(), MOST_IN_ONE);
            if (batch.isEmpty()) {
                break;
            }
            ledger.telling(batch);
            ledger.changedTold().ifPresent(file::write);
            tell(batch);
        }
        ledger.changedTold().ifPresent(file::write);
        metrics.holds(ledger);
    }

    private void tell(List<Ledger.Due> batch) throws InterruptedException {
        Instant now = clock.instant();
        switch (alertmanager.tell(batch, now)) {
            case Alertmanager.Answer.Taken taken -> {
                ledger.told(batch, now);
                metrics.told(batch.size());
                wait = FIRST_WAIT;
                if (inTrouble) {
                    inTrouble = false;
                    LOG.info("the {} takes what it is told again", alertmanager);
                }
            }
            case Alertmanager.Answer.Refused(String reason) -> {
                if (batch.size() > 1) {
                    // It says that something is wrong and not what: the good ones are found by halves.
                    tell(batch.subList(0, batch.size() / 2));
                    tell(batch.subList(batch.size() / 2, batch.size()));
                } else {
                    ledger.told(batch, now);
                    metrics.refused(batch.size());
                    sayRefused(batch.getFirst(), reason);
                }
            }
            case Alertmanager.Answer.Missed(String reason) -> {
                metrics.missed(batch.size());
                notBefore = now.plus(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
                if (!inTrouble) {
                    inTrouble = true;
                    LOG.warn("the {} cannot be told ({}); trying again, nothing is forgotten", alertmanager, reason);
                }
            }
        }
    }

    private void sayRefused(Ledger.Due due, String reason) {
        if (!refusalSaid) {
            refusalSaid = true;
            LOG.warn(
                    "the {} refuses the alert {} ({}); it goes on without it and counts further ones only",
                    alertmanager,
                    due.notice().finding(),
                    reason);
        }
    }

    private void apply(Alert alert) {
        Finding finding = alert.finding();
        boolean fits = settings.filter().fits(finding);
        boolean isQuiet = fits && PushFilter.isQuiet(alert, index.mutes(), clock.instant());
        if (!isQuiet) {
            quiet.remove(finding.id());
        } else if (quiet.size() < settings.most()) {
            quiet.add(finding.id());
        }
        ledger.stands(
                finding.id(),
                fits && !isQuiet
                        ? Notice.of(finding, settings.filter().desksOf(finding), settings.publicUrl())
                        : List.of());
    }

    /** What does not come along by itself: an alert that was deleted, a mute that is over, room that there is again. */
    private void lookIfDue() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        List<String> gone = new ArrayList<>();
        Set<String> looked = new LinkedHashSet<>(ledger.findings());
        looked.addAll(quiet);
        for (String id : looked) {
            index.find(id).ifPresentOrElse(found -> apply(found.alert()), () -> gone.add(id));
        }
        if (index.position().generation() != generation || !reading.get().caughtUp()) {
            return;
        }
        gone.forEach(id -> ledger.stands(id, List.of()));
        quiet.removeAll(gone);
        nextLook = now.plus(settings.repeat());
        if (ledger.roomAgain()) {
            readAgain();
        }
    }

    private void readAgain() {
        hasListed = false;
        nextLook = Instant.MIN;
    }

    private Duration untilNext() {
        Instant now = clock.instant();
        Instant next = ledger.nextDue().filter(due -> due.isBefore(nextLook)).orElse(nextLook);
        Instant then = next.isBefore(notBefore) ? notBefore : next;
        if (!then.isAfter(now)) {
            return Duration.ofMillis(1);
        }
        return then.isAfter(now.plus(LONGEST_SLEEP)) ? LONGEST_SLEEP : Duration.between(now, then);
    }
}
