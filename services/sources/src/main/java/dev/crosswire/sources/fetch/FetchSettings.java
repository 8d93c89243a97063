package dev.crosswire.sources.fetch;

/**
 * How Crosswire goes out to others.
 *
 * @param contact an address of mail or of a page, sent with every request, so that whoever is asked too much can say so
 * @param allowDowngrade whether an https address may redirect to an http one
 */
public record FetchSettings(
        String contact, AllowedNetworks allowed, Limits limits, Politeness politeness, boolean allowDowngrade) {

    /** @throws IllegalArgumentException where the contact is none */
    public FetchSettings {
        boolean reachable = contact.contains("@") || contact.startsWith("https://") || contact.startsWith("http://");
        if (!reachable
                || contact.length() > 200
                || !contact.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '(' && c != ')')) {
            throw new IllegalArgumentException(
                    "Fetching needs a contact that is sent with every request: set one to an e-mail address or to the https"
                            + " address of a page.");
        }
    }

    /** The usual limits, and no network but the public one. */
    public static FetchSettings of(String contact) {
        return new FetchSettings(contact, AllowedNetworks.none(), Limits.usual(), Politeness.usual(), false);
    }

    public FetchSettings withAllowed(AllowedNetworks networks) {
        return new FetchSettings(contact, networks, limits, politeness, allowDowngrade);
    }

    public FetchSettings withLimits(Limits others) {
        return new FetchSettings(contact, allowed, others, politeness, allowDowngrade);
    }

    public FetchSettings withPoliteness(Politeness other) {
        return new FetchSettings(contact, allowed, limits, other, allowDowngrade);
    }

    String userAgent() {
        return "Crosswire/0.1 (+" + contact + ")";
    }
}
