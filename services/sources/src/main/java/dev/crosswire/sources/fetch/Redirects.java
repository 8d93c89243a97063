package dev.crosswire.sources.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where an answer sends whoever asked. */
final class Redirects {

    private Redirects() {}

    static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    static boolean isPermanent(int status) {
        return status == 301 || status == 308;
    }

    /** @param location as it came, one character a byte */
    static WebAddress next(WebAddress from, Optional<String> location, boolean allowDowngrade) throws FetchException {
        String target = location.map(String::strip)
                .filter(l -> !l.isEmpty())
                .orElseThrow(() -> new FetchException(
                        from.shown() + " redirects without saying where to: give the address that a browser ends at."));
        WebAddress next;
        try {
            next = WebAddress.of(resolved(from.uri(), escaped(target)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new FetchException(from.shown() + " redirects to '" + Printable.of(target)
                    + "', which is no address: give the address that a browser ends at.");
        } catch (FetchException e) {
            throw new FetchException(from.shown() + " redirects to what may not be asked: " + e.sentence());
        }
        if (from.isSecure() && !next.isSecure() && !allowDowngrade) {
            throw new FetchException(from.shown() + " redirects from https to " + next.shown()
                    + ", which anybody on the way could change: ask its publisher for an https address.");
        }
        return next;
    }

    private static URI resolved(URI from, String target) throws URISyntaxException {
        // java.net.URI would drop the last part of the path in front of a bare query
        return target.startsWith("?")
                ? new URI(from.getScheme() + "://" + from.getRawAuthority() + from.getRawPath() + target)
                : from.resolve(new URI(target));
    }

    /** What browsers do with a Location that holds blanks or bytes beyond ASCII; control characters stay, and are refused. */
    private static String escaped(String target) {
        StringBuilder out = new StringBuilder(target.length());
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean asIs = c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0;
            if (asIs || c < 0x20 || c > 0xff) {
                out.append(c);
            } else {
                out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return out.toString();
    }
}
