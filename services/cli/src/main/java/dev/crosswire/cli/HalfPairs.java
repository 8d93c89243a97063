package dev.crosswire.cli;

/** JSON in which text may be broken: half a surrogate pair has no UTF-8, and JSON can name it. */
final class HalfPairs {

    private HalfPairs() {}

    /** The line with every half pair written as its escape. */
    static String named(String line) {
        int at = 0;
        while (at < line.length() && !isHalf(line, at)) {
            at += Character.isHighSurrogate(line.charAt(at)) ? 2 : 1;
        }
        if (at >= line.length()) {
            return line;
        }
        StringBuilder safe = new StringBuilder(line.length() + 16).append(line, 0, at);
        while (at < line.length()) {
            char c = line.charAt(at);
            if (isHalf(line, at)) {
                safe.append(String.format("\\u%04x", (int) c));
                at++;
            } else if (Character.isHighSurrogate(c)) {
                safe.append(c).append(line.charAt(at + 1));
                at += 2;
            } else {
                safe.append(c);
                at++;
            }
        }
        return safe.toString();
    }

    private static boolean isHalf(String line, int at) {
        char c = line.charAt(at);
        return Character.isLowSurrogate(c)
                || (Character.isHighSurrogate(c)
                        && (at + 1 == line.length() || !Character.isLowSurrogate(line.charAt(at + 1))));
    }
}
