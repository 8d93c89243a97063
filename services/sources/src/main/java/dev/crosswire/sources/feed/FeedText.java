package dev.crosswire.sources.feed;

import dev.crosswire.sources.fetch.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a feed. A byte order mark comes before the header and the header before the declaration (RFC 7303);
 * but a declared UTF-8 that fits every byte comes before a header, which servers set for all files alike, and a charset
 * that does not fit is passed over.
 */
final class FeedText {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private FeedText() {}

    static String decoded(byte[] bytes, Optional<Charset> header) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return replaced(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return replaced(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return replaced(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0, '<', 0, '?')) {
            return replaced(bytes, 0, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, '<', 0, '?', 0)) {
            return replaced(bytes, 0, StandardCharsets.UTF_16LE);
        }
        Matcher declaration =
                DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1));
        Optional<Charset> declared = declaration.find() ? MediaType.charset(declaration.group(1)) : Optional.empty();
        List<Charset> candidates = new ArrayList<>();
        declared.filter(StandardCharsets.UTF_8::equals).ifPresent(candidates::add);
        header.ifPresent(candidates::add);
        // found by their Latin letters, so whatever is declared cannot be one of these
        declared.filter(charset ->
                        !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32"))
                .ifPresent(candidates::add);
        candidates.add(StandardCharsets.UTF_8);
        for (Charset candidate : candidates) {
            Optional<String> fitting = fitting(bytes, candidate);
            if (fitting.isPresent()) {
                return fitting.get();
            }
        }
        return replaced(bytes, 0, Charset.forName("windows-1252"));
    }

    private static Optional<String> fitting(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static String replaced(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
