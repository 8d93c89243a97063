package dev.crosswire.ingest.source;

import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.ingest.intake.Heard;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with every source: those that are listed, and those that posted something. Of sources that nobody listed
 * those heard of last are kept, at most {@link #MOST_UNLISTED}. Thread-safe.
 */
public final class SourceBoard implements Heard {

    /** Anybody may post under any name. */
    static final int MOST_UNLISTED = 2_000;

    private final Map<String, State> states = new LinkedHashMap<>(64, 0.75f, true);
    private Set<String> listed = Set.of();

    private static final class State {
        private final Habit habit = new Habit();
        private final LastHour lastHour = new LastHour();
        private @Nullable Instant lastFetch;
        private @Nullable String error;
        private @Nullable Instant errorSince;
    }

    /** The sources that are listed from now on. */
    public synchronized void list(Collection<String> sources) {
        listed = Set.copyOf(sources);
        listed.forEach(this::of);
        // Nothing is fetched any more from those that were taken off the list.
        states.forEach((source, state) -> {
            if (!listed.contains(source)) {
                state.error = null;
                state.errorSince = null;
                state.lastFetch = null;
            }
        });
    }

    /** A look at the source succeeded, whether or not it brought something. */
    public synchronized void fetched(String source, Instant at) {
        State state = of(source);
        state.lastFetch = at;
        state.error = null;
        state.errorSince = null;
    }

    /** A look at the source failed. */
    public synchronized void failed(String source, Instant at, String sentence) {
        State state = of(source);
        state.lastFetch = at;
        state.error = sentence;
        if (state.errorSince == null) {
            state.errorSince = at;
        }
    }

    /** An article version was published, or is found on its topic. */
    @Override
    public synchronized void published(String source, Instant at, int claims) {
        State state = of(source);
        state.habit.heard(at);
        state.lastHour.heard(at, claims);
    }

    private State of(String source) {
        State known = states.get(source);
        if (known != null) {
            return known;
        }
        State state = new State();
        states.put(source, state);
        if (states.size() > listed.size() + MOST_UNLISTED) {
            Iterator<String> eldest = states.keySet().iterator();
            while (eldest.hasNext()) {
                if (!listed.contains(eldest.next())) {
                    eldest.remove();
                    break;
                }
            }
        }
        return state;
    }

    /** How it goes with each source, in order of id. */
    public synchronized List<SourceStatus> statuses(Instant now) {
        return states.entrySet().stream()
                .map(entry -> status(entry.getKey(), entry.getValue(), now))
                .sorted(Comparator.comparing(SourceStatus::source))
                .toList();
    }

    private static SourceStatus status(String source, State state, Instant now) {
        return new SourceStatus(
                source,
                now,
                Optional.ofNullable(state.lastFetch),
                state.habit.last(),
                state.lastHour.articles(now),
                state.lastHour.claims(now),
                Optional.ofNullable(state.error),
                Optional.ofNullable(state.errorSince),
                state.habit.isSilent(now));
    }
}
