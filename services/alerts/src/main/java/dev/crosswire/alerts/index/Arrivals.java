package dev.crosswire.alerts.index;

import dev.crosswire.alerts.index.IndexedAlert.ActionPlace;
import dev.crosswire.core.alert.AlertAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived, in its order: of alerts only where each stands, about 250 bytes, since a client of the stream that comes
 * back asks for all of them; of actions, which are few, all. One thread at a time writes, any number read.
 */
final class Arrivals {

    private final ConcurrentNavigableMap<Long, Kept> inOrder = new ConcurrentSkipListMap<>();
    private final Map<String, Standing> alerts = new ConcurrentHashMap<>();
    private final Map<String, Arrival.Acted> actions = new ConcurrentHashMap<>();
    private final Map<String, List<Arrival.Acted>> byAlert = new ConcurrentHashMap<>();
    private final Map<String, AlertAction> byKey = new ConcurrentHashMap<>();

    /** Something that arrived. */
    sealed interface Kept {
        long sequence();

        boolean isKnownAt(TopicPosition alerts, TopicPosition actions);
    }

    /** Where an alert stands. */
    record Standing(
            String id,
            int version,
            int partition,
            long offset,
            @Nullable ActionPlace action,
            long sequence) implements Kept {

        static Standing of(IndexedAlert entry) {
            return new Standing(
                    entry.alert().id(),
                    entry.alert().finding().version(),
                    entry.partition(),
                    entry.offset(),
                    entry.action().orElse(null),
                    entry.sequence());
        }

        @Override
        public boolean isKnownAt(TopicPosition known, TopicPosition knownActions) {
            return known.positions().cover(partition, offset)
                    && (action == null || knownActions.positions().cover(action.partition(), action.offset()));
        }
    }

    /** An action. */
    record Action(Arrival.Acted acted) implements Kept {

        @Override
        public long sequence() {
            return acted.sequence();
        }

        @Override
        public boolean isKnownAt(TopicPosition known, TopicPosition knownActions) {
            return acted.isKnownAt(known, knownActions);
        }
    }

    /** Puts an alert at the end, in place of where it stood before. */
    void add(Standing standing) {
        Standing before = alerts.put(standing.id(), standing);
        inOrder.put(standing.sequence(), standing);
        if (before != null) {
            inOrder.remove(before.sequence());
        }
    }

    void add(Arrival.Acted acted) {
        AlertAction action = acted.action();
        actions.put(action.id(), acted);
        action.idempotencyKey().ifPresent(key -> byKey.putIfAbsent(key, action));
        action.alertId().ifPresent(id -> byAlert.merge(id, List.of(acted), Arrivals::joined));
        inOrder.put(acted.sequence(), new Action(acted));
    }

    /** Puts an action at the end once more; what is known of it stays as it is. */
    void again(Arrival.Acted acted) {
        inOrder.put(acted.sequence(), new Action(acted));
    }

    Optional<Arrival.Acted> action(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    /** True if the alert was there. */
    boolean remove(String alertId) {
        Standing before = alerts.remove(alertId);
        if (before != null) {
            inOrder.remove(before.sequence());
        }
        return before != null;
    }

    void removeAlerts() {
        alerts.clear();
        inOrder.values().removeIf(Standing.class::isInstance);
    }

    void removeActions() {
        actions.clear();
        byAlert.clear();
        byKey.clear();
        inOrder.values().removeIf(Action.class::isInstance);
    }

    Optional<Standing> alert(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    int alerts() {
        return alerts.size();
    }

    int actions() {
        return actions.size();
    }

    boolean hasAction(String id) {
        return actions.containsKey(id);
    }

    Optional<AlertAction> actionOf(String idempotencyKey) {
        return Optional.ofNullable(byKey.get(idempotencyKey));
    }

    /** The actions on an alert that had arrived with that rank, in their order. */
    List<Arrival.Acted> actionsOn(String alertId, long upTo) {
        List<Arrival.Acted> all = byAlert.getOrDefault(alertId, List.of());
        return all.isEmpty() || all.getLast().sequence() <= upTo
                ? all
                : all.stream().filter(acted -> acted.sequence() <= upTo).toList();
    }

    /** Ids of all alerts that somebody did something to, those that are not there included. */
    List<String> touched() {
        return List.copyOf(byAlert.keySet());
    }

    Optional<Kept> next(long sequence) {
        return Optional.ofNullable(inOrder.higherEntry(sequence)).map(Map.Entry::getValue);
    }

    Optional<Kept> next(long sequence, TopicPosition known, TopicPosition knownActions) {
        return inOrder.tailMap(sequence, false).values().stream()
                .filter(kept -> !kept.isKnownAt(known, knownActions))
                .findFirst();
    }

    private static List<Arrival.Acted> joined(List<Arrival.Acted> some, List<Arrival.Acted> more) {
        List<Arrival.Acted> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
