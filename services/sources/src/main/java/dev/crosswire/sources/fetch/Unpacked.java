package dev.crosswire.sources.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** What a Content-Encoding was made of; only gzip and deflate are asked for, and one of them at most. */
final class Unpacked {

    private static final int JUDGED_FROM = 1 << 20;

    private Unpacked() {}

    /** @param whole whether more than fits is an error; otherwise what fits is given, and damage ends it */
    static byte[] of(byte[] packed, List<String> encodings, int longest, int ratio, boolean whole, String shown)
            throws FetchException {
        List<String> steps = encodings.stream()
                .flatMap(header -> List.of(header.split(",", -1)).stream())
                .map(step -> step.strip().toLowerCase(Locale.ROOT))
                .filter(step -> !step.isEmpty() && !step.equals("identity"))
                .toList();
        if (steps.isEmpty()) {
            if (packed.length > longest && whole) {
                throw tooMuch(shown, longest);
            }
            return packed;
        }
        if (steps.size() > 1) {
            throw new FetchException(
                    shown + " is compressed several times over, as no browser asks for: tell its publisher.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(longest, packed.length * 4 + 64));
        ByteArrayInputStream source = new ByteArrayInputStream(packed);
        try (InputStream in = opened(source, packed, steps.getFirst(), shown)) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (out.size() + read > longest) {
                    if (whole) {
                        throw tooMuch(shown, longest);
                    }
                    return out.toByteArray();
                }
                out.write(buffer, 0, read);
                int used = packed.length - source.available();
                if (out.size() > JUDGED_FROM && out.size() / ratio > used) {
                    throw new FetchException(shown + " unpacks to more than " + ratio
                            + " times its size, as no honest text does: take the source out, or tell its publisher.");
                }
            }
        } catch (IOException e) {
            if (whole) {
                throw new FetchException(
                        shown + " is damaged: its compressed content cannot be unpacked; if that lasts,"
                                + " tell its publisher.");
            }
        }
        return out.toByteArray();
    }

    private static InputStream opened(InputStream in, byte[] packed, String encoding, String shown)
            throws IOException, FetchException {
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" ->
                // zlib by RFC 9110; some servers send it raw
                packed.length > 1 && (packed[0] & 0x0f) == 8 && ((packed[0] & 0xff) << 8 | (packed[1] & 0xff)) % 31 == 0
                        ? new InflaterInputStream(in)
                        : new InflaterInputStream(in, new Inflater(true));
            default ->
                throw new FetchException(shown + " is compressed as '" + Printable.of(encoding)
                        + "', which was not asked for: tell its publisher.");
        };
    }

    static FetchException tooMuch(String shown, int longest) {
        return new FetchException(shown + " holds more than " + longest
                + " bytes: give a smaller feed, or raise the size limit of fetching.");
    }
}
