package dev.crosswire.core.claim;

/**
 * Where a claim holds, as a path from the whole to the part: "SY", "SY/aleppo", or "/griesfirn" where nobody says in
 * which country it lies.
 */
public record Place(String path) {

    /** Checks that the path names something. */
    public Place {
        if (path.isBlank() || path.endsWith("/")) {
            throw new IllegalArgumentException("\"" + path + "\" is no path of a place");
        }
    }

    /** Whether the other place is this one or lies in it. */
    public boolean contains(Place other) {
        return other.path.equals(path) || other.path.startsWith(path + "/");
    }

    /** Whether one of the two contains the other: what happens in the one may be what happens in the other. */
    public boolean overlaps(Place other) {
        return contains(other) || other.contains(this) || isSameInAnUnknownCountry(other);
    }

    /** "/griesfirn" and "CH/griesfirn": one of the texts only does not say where it lies. */
    private boolean isSameInAnUnknownCountry(Place other) {
        boolean oneUnknown = path.startsWith("/") != other.path.startsWith("/");
        return oneUnknown && local().equals(other.local());
    }

    private String local() {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(slash);
    }
}
