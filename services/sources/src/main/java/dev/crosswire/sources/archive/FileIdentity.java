package dev.crosswire.sources.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which file a checkpoint is about.
 *
 * @param name of the file without its folder
 * @param size in bytes
 * @param digest SHA-256 of its first 64 KiB, in hexadecimal
 */
public record FileIdentity(String name, long size, String digest) {

    private static final int HEAD_BYTES = 64 * 1024;

    /** The file as it is now. */
    public static FileIdentity of(Path file) throws IOException {
        long size = Files.size(file);
        return new FileIdentity(String.valueOf(file.getFileName()), size, digest(file, size));
    }

    /** Whether the file is still this one, or has only grown at its end. */
    public boolean matches(Path file) throws IOException {
        return name.equals(String.valueOf(file.getFileName()))
                && Files.size(file) >= size
                && digest.equals(digest(file, size));
    }

    private static String digest(Path file, long size) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] head = bytes.readNBytes((int) Math.min(HEAD_BYTES, size));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(head));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
