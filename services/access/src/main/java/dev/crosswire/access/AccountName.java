package dev.crosswire.access;

import java.util.regex.Pattern;

/** How users and tokens may be called: 1 to 80 letters, digits and {@code . _ - @}, beginning with a letter or digit. */
public final class AccountName {

    public static final String RULE = "1 to 80 letters, digits and . _ - @, beginning with a letter or a digit";

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{0,79}");

    private AccountName() {}

    public static boolean isAllowed(String name) {
        return ALLOWED.matcher(name).matches();
    }
}
