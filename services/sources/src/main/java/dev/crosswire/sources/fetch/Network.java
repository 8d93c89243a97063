package dev.crosswire.sources.fetch;

import java.net.InetAddress;
import java.util.Optional;

/** A range of addresses as in RFC 4632 and RFC 4291: the first bits that all of them share. */
record Network(InetAddress first, int bits) {

    /** An address alone is a range of one. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = Literal.address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int all = address.get().getAddress().length * 8;
        if (slash < 0) {
            return Optional.of(new Network(address.get(), all));
        }
        String length = text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > all) {
            return Optional.empty();
        }
        return Optional.of(new Network(address.get(), Integer.parseInt(length)));
    }

    static Network of(String text) {
        return parse(text).orElseThrow();
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (mine[i] != theirs[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || ((mine[whole] ^ theirs[whole]) & (0xff << (8 - rest)) & 0xff) == 0;
    }
}
