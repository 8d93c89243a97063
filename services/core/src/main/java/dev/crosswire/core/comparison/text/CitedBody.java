package dev.crosswire.core.comparison.text;

import java.util.Set;

/**
 * A body that a sentence cites, by what it is: "the Northern Rights Observatory" and "a monitoring group" are both
 * monitors.
 *
 * @param kind what it is; of the kinds listed, one event has one body to tell of it
 * @param names what else it is called, in lower case; empty where the sentence says no more than what it is
 * @param place path of the place that it belongs to; an empty string where the sentence names none
 * @param key by which a reason names it
 */
public record CitedBody(String kind, Set<String> names, String place, String key) {

    /** Copies the names. */
    public CitedBody {
        names = Set.copyOf(names);
    }

    /** Whether both may be one: of a kind, and nothing else that is said of them tells them apart. */
    boolean mayBe(CitedBody other) {
        boolean named = names.containsAll(other.names) || other.names.containsAll(names);
        return kind.equals(other.kind) && named && lies(place, other.place);
    }

    /** Whether one place lies in the other; one that no gazetteer knows ("/ludlow") is known by its last name only. */
    private static boolean lies(String one, String other) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return true;
        }
        if (one.startsWith("/") || other.startsWith("/")) {
            return one.substring(one.lastIndexOf('/')).equals(other.substring(other.lastIndexOf('/')));
        }
        return one.startsWith(other + "/") || other.startsWith(one + "/");
    }
}
