package dev.crosswire.alerts.page;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One file of the page, read once.
 *
 * @param etag changes with the text, in quotes as HTTP has it
 */
record PageFile(String text, MediaType type, String etag) {

    private static final Pattern BLOCK = Pattern.compile("^[ \t]*/\\*(?s:.*?)\\*/[ \t]*$", Pattern.MULTILINE);
    private static final Pattern LINE = Pattern.compile("^[ \t]*(?://.*)?");
    private static final int ETAG_CHARACTERS = 20;

    /** Reads it from the class path, folder {@code page}. */
    static PageFile read(String name) {
        try (InputStream in = PageFile.class.getResourceAsStream("/page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the page's file " + name + " is not on the class path");
            }
            byte[] bytes = in.readAllBytes();
            return of(name, withoutComments(name, new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the page's file " + name + " cannot be read", e);
        }
    }

    /** A file of that text; its type follows from its name. */
    static PageFile of(String name, String text) {
        return new PageFile(text, typeOf(name), '"' + digest(text.getBytes(StandardCharsets.UTF_8)) + '"');
    }

    /** Comments and indents are for those who write the page: a fifth of what a browser would fetch. Only whole lines go. */
    static String withoutComments(String name, String text) {
        if (!name.endsWith(".js") && !name.endsWith(".css")) {
            return text;
        }
        return BLOCK.matcher(text)
                .replaceAll("")
                .lines()
                .map(line -> LINE.matcher(line).replaceAll(""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static MediaType typeOf(String name) {
        return MediaType.of(
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "html" -> "text/html; charset=utf-8";
                    case "js" -> "text/javascript; charset=utf-8";
                    case "css" -> "text/css; charset=utf-8";
                    case "svg" -> "image/svg+xml";
                    default -> throw new IllegalArgumentException("no type is known for " + name);
                });
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, ETAG_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
