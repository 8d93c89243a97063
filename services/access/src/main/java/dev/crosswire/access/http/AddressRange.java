package dev.crosswire.access.http;

import java.net.InetAddress;
import java.util.Arrays;

/** A range of addresses, as {@code 10.0.0.0/8} or {@code 2001:db8::/32} or one address. */
record AddressRange(InetAddress first, int bits) {

    /** @throws IllegalArgumentException if the text is no range */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int all = first.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("a range of " + bits + " bits");
        }
        return new AddressRange(first, bits);
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        return mine.length == other.length && Arrays.equals(masked(mine, bits), masked(other, bits));
    }

    /** The address with all but its first bits zero. */
    static byte[] masked(byte[] address, int bits) {
        byte[] masked = new byte[address.length];
        for (int i = 0; i < address.length; i++) {
            int kept = Math.clamp(bits - i * Byte.SIZE, 0, Byte.SIZE);
            masked[i] = (byte) (address[i] & (0xff00 >> kept));
        }
        return masked;
    }
}
