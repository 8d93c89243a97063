package dev.crosswire.access.http;

import dev.crosswire.access.PasswordHash;
import dev.crosswire.access.TokenText;
import dev.crosswire.access.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** That somebody signed in, from one browser. Good for as long as {@link Sessions} says. */
public final class Session {

    private final String name;
    private final PasswordHash password;
    private final String csrf;
    private final String address;
    private final Instant openedAt;
    private volatile Instant usedAt;

    Session(User user, String address, Instant now) {
        this.name = user.name();
        this.password = user.password();
        this.csrf = TokenText.random();
        this.address = address;
        this.openedAt = now;
        this.usedAt = now;
    }

    public String name() {
        return name;
    }

    /** What a page must send with everything that changes something, since a browser sends the cookie by itself. */
    String csrf() {
        return csrf;
    }

    boolean hasCsrf(String given) {
        return MessageDigest.isEqual(csrf.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Where it was opened from. */
    String address() {
        return address;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant usedAt() {
        return usedAt;
    }

    void used(Instant now) {
        usedAt = now;
    }

    /** Whether the user still has the password that the session was opened with. */
    boolean isOf(User user) {
        return user.name().equals(name) && user.password().equals(password);
    }
}
