package dev.crosswire.alerts.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");

    @Test
    void quotesWhatWouldOtherwiseEndTheCell() {
        assertThat(CsvLine.of(List.of("a", "800,000", "he said \"no\"", " padded ", "")))
                .isEqualTo("a,\"800,000\",\"he said \"\"no\"\"\",\" padded \",\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://evil.example\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "  =1+1",
                "\u00A0=1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF20SUM(1)"
            })
    void takesTheEffectFromWhatASpreadsheetWouldCalculate(String formula) {
        String line = CsvLine.of(List.of(formula));

        assertThat(line.replaceFirst("^\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two\\nlines           | two lines",
                "nul\\u0000l           | nul l",
                "bell\\u0007           | bell ",
                "next\\u0085line       | next line",
                "separator\\u2028s     | separator s",
                "\\u202Etxt.exe        | \\uFFFDtxt.exe",
                "half \\uD800 a pair   | half \\uFFFD a pair",
                "no \\uFFFE character  | no \\uFFFD character",
                "na\\u00EFve \\uD83D\\uDE00 \\u200F\\u05D0 | na\\u00EFve \\uD83D\\uDE00 \\u200F\\u05D0"
            })
    void leavesNothingInATextThatActs(String published, String text) {
        assertThat(PlainText.of(unescaped(published)).strip())
                .isEqualTo(unescaped(text).strip());
    }

    private static String unescaped(String text) {
        return UNICODE.matcher(text.replace("\\n", "\n"))
                .replaceAll(match -> Character.toString((char) Integer.parseInt(match.group(1), 16)));
    }
}
