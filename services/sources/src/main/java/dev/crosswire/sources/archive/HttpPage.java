package dev.crosswire.sources.archive;

import dev.crosswire.sources.fetch.MediaType;
import dev.crosswire.sources.page.Encoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** What a captured answer of a server holds. */
sealed interface HttpPage {

    record Html(String html) implements HttpPage {}

    /** An answer that is no page: a redirect, an error, a picture. */
    record None() implements HttpPage {}

    /** @param reason the rest of a sentence whose subject is the record */
    record Unusable(String reason) implements HttpPage {}

    static boolean isHtml(String mediaType) {
        return Set.of("text/html", "application/xhtml+xml").contains(mediaType);
    }

    static HttpPage ofResource(byte[] page, String contentType) {
        return new Html(
                Encoding.text(page, MediaType.of(Optional.of(contentType)).charset()));
    }

    /** @param message the status line, the headers and the body as the server sent them, or as the crawler kept them */
    static HttpPage ofResponse(byte[] message, int mostBytes) {
        Optional<HttpMessage> read = HttpMessage.of(message);
        if (read.isEmpty()) {
            return new Unusable("holds no answer of a web server");
        }
        HttpMessage response = read.get();
        if (response.status() != 200 || !isHtml(response.headers().mediaType())) {
            return new None();
        }
        String coding = response.headers().field("content-encoding").toLowerCase(Locale.ROOT);
        return decoded(response.body(), coding, response.headers().field("content-type"), mostBytes);
    }

    private static HttpPage decoded(byte[] sent, String coding, String contentType, int mostBytes) {
        byte[] page;
        try {
            page = switch (coding) {
                case "gzip", "x-gzip" ->
                    isGzip(sent) ? bounded(new GZIPInputStream(new ByteArrayInputStream(sent)), mostBytes) : sent;
                case "deflate" ->
                    looksLikeMarkup(sent)
                            ? sent
                            : bounded(new InflaterInputStream(new ByteArrayInputStream(sent)), mostBytes);
                default -> sent;
            };
        } catch (IOException e) {
            return new Unusable("holds a page whose " + coding + " encoding is broken");
        }
        if (page.length > mostBytes) {
            return new Unusable("holds a page of more than " + mostBytes + " bytes, which is more than one may have");
        }
        boolean plain = Set.of("identity", "", "gzip", "x-gzip", "deflate").contains(coding);
        if (!plain && !looksLikeMarkup(page)) {
            return new Unusable("holds a page in an encoding that is not read; crawl it without brotli and zstd");
        }
        return new Html(
                Encoding.text(page, MediaType.of(Optional.of(contentType)).charset()));
    }

    /** One byte more than allowed tells that there are more. */
    private static byte[] bounded(InputStream unpacked, int mostBytes) throws IOException {
        try (unpacked) {
            return unpacked.readNBytes(mostBytes + 1);
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /** The crawler has undone the encoding and kept the header that names it. */
    private static boolean looksLikeMarkup(byte[] bytes) {
        for (byte unit : bytes) {
            int value = unit & 0xff;
            if (value > ' ' && value < 0xbb) {
                return value == '<';
            }
        }
        return true;
    }
}
