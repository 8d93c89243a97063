package dev.crosswire.sources.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses written as numbers. Nothing in here asks a name service. */
final class Literal {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern DOTTED = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern COLONS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private Literal() {}

    /** Four decimal octets without leading zeros, or IPv6 without brackets and zone; nothing else is an address. */
    static Optional<InetAddress> address(String text) {
        try {
            if (DOTTED.matcher(text).matches()) {
                String[] octets = text.split("\\.", -1);
                byte[] bytes = new byte[4];
                for (int i = 0; i < 4; i++) {
                    bytes[i] = (byte) Integer.parseInt(octets[i]);
                }
                return Optional.of(InetAddress.getByAddress(bytes));
            }
            if (text.indexOf(':') >= 0 && COLONS.matcher(text).matches()) {
                // an IPv4-mapped one comes back as the IPv4 address that it is
                return Optional.of(Inet6Address.ofLiteral(text));
            }
        } catch (UnknownHostException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * Whether some system would read a host as a number although it is not four decimal octets: 2130706433, 0x7f.1,
     * 0177.0.0.1, 127.1. Every such host ends in a number (WHATWG URL, ends-in-a-number checker), and no name of the
     * public DNS does.
     */
    static boolean isOddNumber(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return host.indexOf(':') < 0
                && NUMBER.matcher(last).matches()
                && !DOTTED.matcher(host).matches();
    }
}
