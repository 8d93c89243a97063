package dev.crosswire.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Says of each id whether it comes for the first time, among the latest that came. */
final class SeenOnce implements Predicate<String> {

    /** What stands on two topics is read from both within seconds. */
    private static final int MOST = 10_000;

    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public boolean test(String id) {
        return seen.put(id, true) == null;
    }
}
