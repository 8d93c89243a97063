package dev.crosswire.sources.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A captured answer of a server, RFC 9112, read as forgivingly as captures are written: the body is all that stands behind
 * the headers, whatever length they state, because many crawlers undo the encodings and keep the headers that speak of
 * them.
 */
final class HttpMessage {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/[0-9](?:\\.[0-9])? +([0-9]{3})\\b.*");

    private final int status;
    private final NamedFields headers;
    private final byte[] body;

    private HttpMessage(int status, NamedFields headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    NamedFields headers() {
        return headers;
    }

    /** Without its transfer encoding, with its content encoding; this one's own array. */
    byte[] body() {
        return body;
    }

    /** Empty if it does not begin as an answer. */
    static Optional<HttpMessage> of(byte[] message) {
        int lineEnd = 0;
        while (lineEnd < message.length && message[lineEnd] != '\n') {
            lineEnd++;
        }
        String line = new String(message, 0, Math.min(lineEnd, 1_000), StandardCharsets.ISO_8859_1).strip();
        Matcher status = STATUS_LINE.matcher(line);
        if (!status.matches()) {
            return Optional.empty();
        }
        int bodyStart = bodyStart(message, lineEnd);
        NamedFields headers = NamedFields.of(message, Math.min(lineEnd + 1, bodyStart), bodyStart);
        byte[] body = Arrays.copyOfRange(message, bodyStart, message.length);
        boolean chunked =
                headers.field("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked");
        return Optional.of(new HttpMessage(
                Integer.parseInt(status.group(1)),
                headers,
                chunked ? joined(body).orElse(body) : body));
    }

    private static int bodyStart(byte[] message, int statusLineEnd) {
        for (int at = statusLineEnd + 1; at < message.length; at++) {
            boolean emptyLine = message[at - 1] == '\n' || (message[at - 1] == '\r' && message[at - 2] == '\n');
            if (message[at] == '\n' && emptyLine) {
                return at + 1;
            }
        }
        return message.length;
    }

    /** The chunks together; empty if the body is not in chunks, or they end too early. */
    private static Optional<byte[]> joined(byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (true) {
            int digits = at;
            long size = 0;
            while (digits < body.length && digits - at < 8 && Character.digit(body[digits], 16) >= 0) {
                size = size * 16 + Character.digit(body[digits], 16);
                digits++;
            }
            int start = digits;
            while (start < body.length && body[start] != '\n') {
                start++;
            }
            start++;
            if (digits == at || size > body.length - (long) start) {
                return size == 0 && digits > at ? Optional.of(all.toByteArray()) : Optional.empty();
            }
            if (size == 0) {
                return Optional.of(all.toByteArray());
            }
            all.write(body, start, (int) size);
            at = start + (int) size;
            while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
                at++;
            }
        }
    }
}
