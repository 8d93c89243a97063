package dev.crosswire.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHashTest {

    /** "correct horse battery", a salt of sixteen zero bytes; computed with another implementation (Python's hashlib). */
    private static final String KNOWN = "pbkdf2-sha512$100000$AAAAAAAAAAAAAAAAAAAAAA$2dMUZcjbyu2UWPRQj1fnxFGhAu"
            + "IAZl/uvY5V1EDanvm43Y03EUoCEHyLLZ709LXQ0Lmm8ujUq9rBQgDgCnnB8g";

    @Test
    void isThePublishedFunction() {
        assertThat(PasswordHash.parse(KNOWN).isOf("correct horse battery".toCharArray()))
                .isTrue();
        assertThat(PasswordHash.parse(KNOWN).isOf("correct horse batterz".toCharArray()))
                .isFalse();
    }

    @Test
    void comesBackFromItsTextAndIsAnotherOneEachTime() {
        PasswordHash one = PasswordHash.of("a long password".toCharArray());
        PasswordHash other = PasswordHash.of("a long password".toCharArray());

        assertThat(one.text()).startsWith("pbkdf2-sha512$210000$").isNotEqualTo(other.text());
        assertThat(PasswordHash.parse(one.text())).isEqualTo(one);
        assertThat(PasswordHash.parse(one.text()).isOf("a long password".toCharArray()))
                .isTrue();
        assertThat(one.toString()).doesNotContain(one.text());
    }

    @Test
    void isOfNoPasswordWhereNobodyHasIt() {
        assertThat(PasswordHash.ofNobody().isOf(new char[0])).isFalse();
        assertThat(PasswordHash.ofNobody().isOf("a long password".toCharArray()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "plain text password, not of the form",
        "argon2id$3$AAAA$AAAA, not of the form",
        "pbkdf2-sha512$1000$AAAAAAAAAAAAAAAAAAAAAA$AAAA, iterations",
        "pbkdf2-sha512$99999999$AAAAAAAAAAAAAAAAAAAAAA$AAAA, iterations",
        "pbkdf2-sha512$many$AAAAAAAAAAAAAAAAAAAAAA$AAAA, iterations",
        "pbkdf2-sha512$210000$AAAA$AAAA, a salt of 16 bytes or more",
        "pbkdf2-sha512$210000$*$AAAA, the salt of its password hash is not Base64",
        "pbkdf2-sha512$210000$AAAAAAAAAAAAAAAAAAAAAA$*, the hash of its password hash is not Base64"
    })
    void refusesWhatIsNoHashItCanUse(String text, String reason) {
        assertThatThrownBy(() -> PasswordHash.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
