package dev.crosswire.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.alerts.index.Positions;
import dev.crosswire.alerts.index.TopicPosition;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamCursorTest {

    private static final StreamCursor CURSOR = new StreamCursor(
            new TopicPosition(-7, new Positions(new TreeMap<>(Map.of(0, 12L, 1, -1L, 3, Long.MAX_VALUE)))),
            new TopicPosition(9, new Positions(new TreeMap<>(Map.of(0, 4L)))));

    @Test
    void readsWhatItWrote() {
        assertThat(StreamCursor.parse(CURSOR.text())).contains(CURSOR);
        assertThat(CURSOR.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "null",
                "AAAA",
                "../../etc/passwd",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "\u0000\u0001",
                "٣٤٥",
                "AQAAAAAAAAAA__8",
                "AQAAAAAAAAAAf_8"
            })
    void takesNothingElse(String text) {
        assertThat(StreamCursor.parse(text)).isEmpty();
    }

    @Test
    void takesNoCursorWithSomethingBehindIt() {
        assertThat(StreamCursor.parse(CURSOR.text() + "AAAA")).isEmpty();
        assertThat(StreamCursor.parse(CURSOR.text() + "=")).isEmpty();
        assertThat(StreamCursor.parse(CURSOR.text().substring(4))).isEmpty();
        assertThat(StreamCursor.parse("A".repeat(1_000_000))).isEmpty();
    }

    @Test
    void knowsWhatAnEarlierVersionGaveOut() {
        String first = "AQAAAAAAAAAqAAEAAAAAAAAAAAAAAAU";

        assertThat(StreamCursor.parse(first)).isEmpty();
        assertThat(StreamCursor.isOfEarlierVersion(first)).isTrue();
        assertThat(StreamCursor.isOfEarlierVersion(CURSOR.text())).isFalse();
        assertThat(StreamCursor.isOfEarlierVersion("AQAAAAAAAAAAf_8")).isFalse();
        assertThat(StreamCursor.isOfEarlierVersion("../../etc/passwd")).isFalse();
    }
}
