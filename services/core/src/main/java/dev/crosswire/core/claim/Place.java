package dev.crosswire.core.claim;

/**
 * A place as a path from wide to narrow: a country ("SY"), a place in it ("SY/aleppo"), or a place whose country is not
 * known ("/griesfirn").
 *
 * @param id the path; its first step is an ISO 3166-1 alpha-2 code or empty, the others are lower-case names with hyphens
 */
public record Place(String id) {

    /** Checks that it names something. */
    public Place {
        if (id.isBlank() || id.endsWith("/")) {
            throw new IllegalArgumentException("\"" + id + "\" names no place");
        }
    }

    /** Whether both name one place, also where one leaves the country out. */
    public boolean isSame(Place other) {
        return id.equals(other.id)
                || (hasNoCountry() != other.hasNoCountry() && within(id).equals(within(other.id)));
    }

    /** Whether the other place lies in this one and is not the same. */
    public boolean contains(Place narrower) {
        if (isSame(narrower)) {
            return false;
        }
        if (narrower.id.startsWith(id + "/")) {
            return true;
        }
        boolean oneUnknown = hasNoCountry() != narrower.hasNoCountry();
        return oneUnknown && !within(id).isEmpty() && within(narrower.id).startsWith(within(id) + "/");
    }

    /**
     * Whether something can have happened in both: they are the same, one contains the other, or one is a country and
     * the other's country is not known.
     */
    public boolean meets(Place other) {
        boolean unknown = (hasNoCountry() && other.isCountry()) || (isCountry() && other.hasNoCountry());
        return unknown || isSame(other) || contains(other) || other.contains(this);
    }

    private boolean isCountry() {
        return id.indexOf('/') < 0;
    }

    private boolean hasNoCountry() {
        return id.startsWith("/");
    }

    /** The path after the country; empty for a country. */
    private static String within(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? "" : id.substring(slash + 1);
    }
}
