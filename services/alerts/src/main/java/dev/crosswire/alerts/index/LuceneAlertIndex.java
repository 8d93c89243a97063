package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.alert.Mute;
import dev.crosswire.core.alert.Mutes;
import dev.crosswire.core.finding.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The alerts in Lucene files on this machine, which carry how far the topics were read: a restart goes on there. What is not
 * committed yet is read again from Kafka, and so is everything where the files are lost, damaged or of another format.
 */
public final class LuceneAlertIndex implements AlertIndex, AutoCloseable {

    private final CurrentAlerts current;
    private final Arrivals arrivals;
    private final InstantSource clock;

    private LuceneAlertIndex(LuceneFolder folder, InstantSource clock) {
        this.current = new CurrentAlerts(folder);
        this.arrivals = current.arrivals();
        this.clock = clock;
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IndexUnwritableException if the folder cannot hold one
     */
    public static LuceneAlertIndex at(Path folder, InstantSource clock) {
        return new LuceneAlertIndex(LuceneFolder.at(folder, AlertFields.FORMAT, AlertStore::tryOut), clock);
    }

    /** An index that is gone with the process. */
    public static LuceneAlertIndex inMemory(InstantSource clock) {
        return new LuceneAlertIndex(LuceneFolder.inMemory(AlertFields.FORMAT), clock);
    }

    @Override
    public void begin(long epoch) {
        current.exclusively(() -> {
            current.dropAlerts();
            current.moved(position().begin(epoch));
        });
    }

    @Override
    public void beginActions(long epoch) {
        current.exclusively(() -> {
            List<IndexedAlert> touched =
                    arrivals.touched().stream().flatMap(id -> find(id).stream()).toList();
            current.dropActions();
            IndexPosition begun = position().beginActions(epoch);
            for (IndexedAlert alert : touched) {
                begun = begun.arrived();
                current.hold(prepared(alert.alert().finding()), untouched(alert, begun));
            }
            current.moved(begun);
        });
    }

    @Override
    public Outcome put(Finding finding, int partition, long offset) {
        if (isKnown(finding)) {
            passed(partition, offset);
            return Outcome.OLDER;
        }
        // To prepare is what costs time; only this thread writes findings, so that nothing newer can come between.
        AlertFields.Prepared prepared = prepared(finding);
        current.exclusively(() -> {
            IndexPosition further = position().with(partition, offset).arrived();
            List<Arrival.Acted> done = arrivals.actionsOn(finding.id(), further.sequence());
            Optional<IndexedAlert.ActionPlace> last = done.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new IndexedAlert.ActionPlace(
                            done.getLast().partition(), done.getLast().offset()));
            HumanState human =
                    HumanState.of(done.stream().map(Arrival.Acted::action).toList());
            current.hold(
                    prepared, new IndexedAlert(new Alert(finding, human), partition, offset, last, further.sequence()));
            current.moved(further);
        });
        return Outcome.APPLIED;
    }

    @Override
    public boolean remove(String id, int partition, long offset) {
        boolean there = arrivals.alert(id).isPresent();
        current.exclusively(() -> {
            if (there) {
                current.drop(id);
            }
            current.moved(position().with(partition, offset));
        });
        return there;
    }

    @Override
    public void passed(int partition, long offset) {
        if (!position().alerts().knows(partition, offset)) {
            current.exclusively(() -> current.moved(position().with(partition, offset)));
        }
    }

    @Override
    public Outcome apply(AlertAction action, int partition, long offset) {
        if (arrivals.hasAction(action.id())) {
            passedAction(partition, offset);
            return Outcome.OLDER;
        }
        current.exclusively(() -> {
            IndexPosition further = position().withAction(partition, offset);
            Optional<IndexedAlert> known = action.alertId().flatMap(this::find);
            if (known.isPresent()) {
                further = further.arrived();
                IndexedAlert was = known.get();
                IndexedAlert now = new IndexedAlert(
                        was.alert().after(action),
                        was.partition(),
                        was.offset(),
                        Optional.of(new IndexedAlert.ActionPlace(partition, offset)),
                        further.sequence());
                current.hold(prepared(now.alert().finding()), now);
            }
            further = further.arrived();
            current.hold(new Arrival.Acted(action, partition, offset, further.sequence()));
            current.moved(further);
        });
        return Outcome.APPLIED;
    }

    @Override
    public void passedAction(int partition, long offset) {
        if (!position().actions().knows(partition, offset)) {
            current.exclusively(() -> current.moved(position().withAction(partition, offset)));
        }
    }

    /**
     * Lets arrive once more what tells others that a mute has ended by itself between two moments: the alert, or the action
     * that muted by filter. Nothing of it comes from a topic, so that every instance does so.
     *
     * @param after exclusive
     * @param upTo inclusive
     */
    public void announceEndsOfMutes(Instant after, Instant upTo) {
        current.exclusively(() -> {
            IndexPosition further = position();
            for (String id : current.unmutedBetween(after, upTo)) {
                Optional<IndexedAlert> known = find(id);
                if (known.isPresent()) {
                    IndexedAlert was = known.get();
                    further = further.arrived();
                    current.hold(
                            prepared(was.alert().finding()),
                            new IndexedAlert(
                                    was.alert(), was.partition(), was.offset(), was.action(), further.sequence()));
                }
            }
            for (Mute mute : mutes().all()) {
                Optional<Arrival.Acted> made = arrivals.action(mute.id());
                if (mute.isActiveAt(after) && !mute.isActiveAt(upTo) && made.isPresent()) {
                    further = further.arrived();
                    Arrival.Acted was = made.get();
                    current.again(new Arrival.Acted(was.action(), was.partition(), was.offset(), further.sequence()));
                }
            }
            if (further.sequence() != position().sequence()) {
                current.moved(further);
            }
        });
    }

    @Override
    public Optional<IndexedAlert> find(String id) {
        return current.find(id);
    }

    @Override
    public AlertPage search(AlertQuery query) {
        Instant now = clock.instant();
        Moment<AlertState> moment = current.moment();
        try {
            return moment.state().page(query, now, () -> AlertSearch.of(query, moment, now, current.store()));
        } finally {
            moment.release();
        }
    }

    @Override
    public Optional<Arrival> next(long sequence) {
        return current.first(sequence, arrivals::next);
    }

    @Override
    public Optional<Arrival> next(long sequence, TopicPosition alerts, TopicPosition actions) {
        return current.first(sequence, after -> arrivals.next(after, alerts, actions));
    }

    @Override
    public Mutes mutes() {
        return current.mutes();
    }

    @Override
    public Optional<AlertAction> actionOf(String idempotencyKey) {
        return arrivals.actionOf(idempotencyKey);
    }

    @Override
    public IndexPosition position() {
        return current.position();
    }

    @Override
    public int size() {
        return arrivals.alerts();
    }

    @Override
    public int actions() {
        return arrivals.actions();
    }

    @Override
    public void await(long sequence, int generation, Duration atMost) throws InterruptedException {
        current.await(sequence, generation, atMost);
    }

    /** Makes what was written durable; what is written meanwhile may or may not be in it, and is read again. */
    public void commit() {
        current.commit();
    }

    /** Commits and lets go of the files. */
    @Override
    public void close() {
        current.close();
    }

    private AlertFields.Prepared prepared(Finding finding) {
        return current.store().prepare(finding);
    }

    private boolean isKnown(Finding finding) {
        return arrivals.alert(finding.id())
                .filter(known -> known.version() >= finding.version())
                .isPresent();
    }

    private static IndexedAlert untouched(IndexedAlert was, IndexPosition now) {
        return new IndexedAlert(
                new Alert(was.alert().finding(), HumanState.UNTOUCHED),
                was.partition(),
                was.offset(),
                Optional.empty(),
                now.sequence());
    }
}
