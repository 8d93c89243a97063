package dev.crosswire.sources.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that may be asked as far as its letters go; where its host leads is only known after DNS.
 *
 * @param uri absolute, http or https, without user info and fragment, its host in lower case
 * @param host a name, or an address in its one plain notation, without brackets
 * @param port -1 where the usual one is meant; a URI does not know its own where its host has an underscore
 */
record WebAddress(URI uri, String host, int port) {

    private static final int LONGEST = 4096;

    static WebAddress of(URI given) throws FetchException {
        String text = given.toASCIIString();
        String scheme = Optional.ofNullable(given.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(text, "is no http or https address", "give one");
        }
        String authority = Optional.ofNullable(given.getRawAuthority()).orElse("");
        if (authority.indexOf('@') >= 0) {
            throw refused(scheme + "://…", "holds a user name or a password", "take them out");
        }
        if (text.length() > LONGEST) {
            throw refused(text, "is longer than 4096 characters", "give a shorter one");
        }
        HostAndPort place = HostAndPort.of(authority)
                .orElseThrow(() -> refused(text, "has no host that could be looked up", "check it"));
        if (Literal.isOddNumber(place.host())) {
            throw refused(text, "writes its host as a number", "write four decimal numbers or a name");
        }
        boolean bracketed = place.host().indexOf(':') >= 0;
        String path = Optional.ofNullable(given.getRawPath())
                .filter(p -> !p.isEmpty())
                .orElse("/");
        String query =
                Optional.ofNullable(given.getRawQuery()).map(q -> "?" + q).orElse("");
        try {
            URI plain = new URI(scheme + "://" + (bracketed ? "[" + place.host() + "]" : place.host()) + place.port()
                    + path + query);
            return new WebAddress(
                    new URI(plain.toASCIIString()),
                    place.host(),
                    place.port().isEmpty() ? -1 : Integer.parseInt(place.port().substring(1)));
        } catch (URISyntaxException e) {
            throw refused(text, "is no address of the web", "check it");
        }
    }

    /** Scheme, host and port, as the rules of robots.txt hold for. */
    String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    /** For sentences; a query is left out, since it may hold a key. */
    String shown() {
        return Printable.address(uri);
    }

    private static FetchException refused(String text, String why, String what) {
        int query = text.indexOf('?');
        return new FetchException("The address " + Printable.of(query < 0 ? text : text.substring(0, query) + "?…")
                + " " + why + ": " + what + ".");
    }

    /** @param port with its colon; empty where none is given */
    private record HostAndPort(String host, String port) {

        static Optional<HostAndPort> of(String authority) {
            int bracket = authority.lastIndexOf(']');
            int colon = authority.indexOf(':', Math.max(bracket, 0));
            String host = colon < 0 ? authority : authority.substring(0, colon);
            String port = colon < 0 || colon == authority.length() - 1 ? "" : authority.substring(colon);
            if (!port.isEmpty() && !isPort(port.substring(1))) {
                return Optional.empty();
            }
            if (host.startsWith("[")) {
                return Optional.of(host)
                        .filter(h -> h.endsWith("]"))
                        .map(h -> h.substring(1, h.length() - 1).toLowerCase(Locale.ROOT))
                        .filter(h -> h.indexOf(':') >= 0 && Literal.address(h).isPresent())
                        .map(h -> new HostAndPort(h, port));
            }
            return name(host).map(name -> new HostAndPort(name, port));
        }

        private static Optional<String> name(String host) {
            String name;
            try {
                // digits and dots of other scripts become plain ones here, before anything is judged
                name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
            if (name.endsWith(".")) {
                name = name.substring(0, name.length() - 1);
            }
            return name.length() <= 253 && name.matches("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*")
                    ? Optional.of(name)
                    : Optional.empty();
        }

        private static boolean isPort(String digits) {
            return digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) > 0 && Integer.parseInt(digits) <= 65535;
        }
    }
}
