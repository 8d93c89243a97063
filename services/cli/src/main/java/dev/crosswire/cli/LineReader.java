package dev.crosswire.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a stream line by line with bounded memory: of a line that is too long only the length is kept. Bytes that are no
 * UTF-8 become replacement characters.
 */
final class LineReader {

    /** Characters of a line; a longer one holds no article. */
    static final int LONGEST = 8 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int filled;
    private int number;

    LineReader(InputStream in) {
        this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /**
     * A line without its end.
     *
     * @param number 1 for the first
     * @param text cut where it is longer than {@link #LONGEST}
     */
    record Line(int number, String text, boolean tooLong) {}

    /** The next line, empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int taken = Math.min(end - at, LONGEST - line.length());
            line.append(buffer, at, taken);
            tooLong |= taken < end - at;
            boolean ended = end < filled;
            at = end + (ended ? 1 : 0);
            if (ended) {
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        if (number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
            line.deleteCharAt(0);
        }
        return Optional.of(new Line(number, line.toString(), tooLong));
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, reader.read(buffer));
        }
        return filled > 0;
    }
}
