package dev.crosswire.core.alert;

import dev.crosswire.core.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All mutes by filter that the actions made, those that ended too, in the order in which they were made. A mute's end may
 * not come before its beginning: the topic has them in order.
 */
public record Mutes(List<Mute> all) {

    public static final Mutes NONE = new Mutes(List.of());

    /** Copies the list. */
    public Mutes {
        all = List.copyOf(all);
    }

    /** The same after one more action; what is done to an alert, or comes again, changes nothing. */
    public Mutes after(AlertAction action) {
        return switch (action.target()) {
            case AlertAction.Target.OfAlert alert -> this;
            case AlertAction.Target.OfFilter(MuteFilter filter) -> made(action, filter);
            case AlertAction.Target.OfMute(String muteId) -> lifted(muteId, action.at());
        };
    }

    /** Those that hold at that moment, oldest first. */
    public List<Mute> activeAt(Instant now) {
        return all.stream().filter(mute -> mute.isActiveAt(now)).toList();
    }

    public Optional<Mute> find(String id) {
        return all.stream().filter(mute -> mute.id().equals(id)).findFirst();
    }

    /** The oldest that hides an alert with this finding at that moment. */
    public Optional<Mute> hiding(Finding finding, Instant now) {
        return all.stream().filter(mute -> mute.hides(finding, now)).findFirst();
    }

    private Mutes made(AlertAction action, MuteFilter filter) {
        if (find(action.id()).isPresent()) {
            return this;
        }
        List<Mute> more = new ArrayList<>(all);
        more.add(Mute.of(action, filter));
        return new Mutes(more);
    }

    private Mutes lifted(String id, Instant at) {
        return new Mutes(all.stream()
                .map(mute -> mute.id().equals(id) && mute.lifted().isEmpty() ? lifted(mute, at) : mute)
                .toList());
    }

    private static Mute lifted(Mute mute, Instant at) {
        return new Mute(
                mute.id(), mute.filter(), mute.reason(), mute.actor(), mute.at(), mute.until(), Optional.of(at));
    }
}
