package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Place;
import java.util.List;

/** The keys, beside bare names of company, that an event lies under in the index and that a claim looks it up by. */
final class SearchKeys {

    private SearchKeys() {}

    /** A place whose country is not known is the same as one of its name in any country. */
    static List<String> ofSubjectAt(Place place) {
        String within = within(place.id());
        return within.isEmpty() ? List.of("@" + place.id()) : List.of("@" + place.id(), "@?/" + within);
    }

    static List<String> ofClaimAt(Place place) {
        String within = within(place.id());
        if (within.isEmpty()) {
            return List.of("@" + place.id());
        }
        return place.id().startsWith("/") ? List.of("@?/" + within) : List.of("@" + place.id(), "@/" + within);
    }

    static String ofRole(String role, String entity) {
        return "=" + role + "=" + entity;
    }

    /** The path after the country; empty for a country. */
    static String within(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(slash + 1);
    }
}
