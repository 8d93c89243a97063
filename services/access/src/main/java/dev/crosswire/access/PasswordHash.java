package dev.crosswire.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA-512 (RFC 8018), its iterations, salt and 64 bytes of result. As text
 * {@code pbkdf2-sha512$210000$<salt>$<hash>}, both in Base64. The iterations are what the OWASP cheat sheet on password
 * storage asks of this function; a hash carries its own, so that the number can grow while old hashes stay good.
 */
public final class PasswordHash {

    /** So many characters at least, since what protects a short password is only the time that a guess takes. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 1_024;

    static final int ITERATIONS = 210_000;
    static final int FEWEST_ITERATIONS = 100_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final String NAME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of no password: what is tried for a name that nobody has, so that the answer takes the same time. */
    private static final PasswordHash OF_NOBODY =
            new PasswordHash(ITERATIONS, new byte[SALT_BYTES], new byte[HASH_BYTES]);

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /** Of a password, with a salt of its own; takes some tenths of a second of a processor. */
    public static PasswordHash of(char[] password) {
        return of(password, ITERATIONS);
    }

    static PasswordHash of(char[] password, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(iterations, salt, derive(password, salt, iterations));
    }

    /** The hash that no password has. */
    public static PasswordHash ofNobody() {
        return OF_NOBODY;
    }

    /** @throws IllegalArgumentException that says, as the end of a sentence, what is wrong with the text */
    static PasswordHash parse(String text) {
        String[] parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            throw new IllegalArgumentException(
                    "its password hash is not of the form " + NAME + "$iterations$salt$hash");
        }
        if (!parts[1].matches("[0-9]{1,8}")
                || Integer.parseInt(parts[1]) < FEWEST_ITERATIONS
                || Integer.parseInt(parts[1]) > MOST_ITERATIONS) {
            throw new IllegalArgumentException("the iterations of its password hash are not a number from "
                    + FEWEST_ITERATIONS + " to " + MOST_ITERATIONS);
        }
        byte[] salt = decode(parts[2], "salt");
        byte[] hash = decode(parts[3], "hash");
        if (salt.length < SALT_BYTES || hash.length != HASH_BYTES) {
            throw new IllegalArgumentException("its password hash needs a salt of " + SALT_BYTES
                    + " bytes or more and a hash of " + HASH_BYTES + " bytes");
        }
        return new PasswordHash(Integer.parseInt(parts[1]), salt, hash);
    }

    /** Whether it is the hash of this password; takes as long for a wrong one. */
    public boolean isOf(char[] password) {
        return MessageDigest.isEqual(derive(password, salt, iterations), hash);
    }

    /** As the file has it; changes with the password, whatever the new one is. */
    public String text() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return NAME + "$" + iterations + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that
                && iterations == that.iterations
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    /** Without the hash: this may land in a log. */
    @Override
    public String toString() {
        return NAME + " with " + iterations + " iterations";
    }

    private static byte[] decode(String text, String what) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the " + what + " of its password hash is not Base64", e);
        }
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA512", e);
        } finally {
            spec.clearPassword();
        }
    }
}
