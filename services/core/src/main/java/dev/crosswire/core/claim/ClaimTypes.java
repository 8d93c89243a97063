package dev.crosswire.core.claim;

import java.util.Map;

/**
 * The claim types that are known, by id; a type that is not listed compares by the defaults of
 * {@link ClaimType#unlisted}.
 */
public record ClaimTypes(Map<String, ClaimType> byId, Populations populations) {

    /** Types whose populations are no parts of each other. */
    public ClaimTypes(Map<String, ClaimType> byId) {
        this(byId, Populations.NONE);
    }

    /** Copies the map. */
    public ClaimTypes {
        byId = Map.copyOf(byId);
    }

    /** The settings that the claim is placed and compared by. */
    public ClaimType of(Claim claim) {
        ClaimType known = byId.get(claim.type());
        return known != null ? known : ClaimType.unlisted(claim.type(), claim.family());
    }

    /** The settings of a type by its id, whatever claim it was read from. */
    public ClaimType of(String id, String family) {
        ClaimType known = byId.get(id);
        return known != null ? known : ClaimType.unlisted(id, family);
    }

    /** Whether the catalogue has an entry for the type. */
    public boolean lists(String id) {
        return byId.containsKey(id);
    }
}
