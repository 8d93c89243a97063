package dev.crosswire.alerts.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of CSV as RFC 4180 has it, ended by CR LF. A cell that a spreadsheet would take for a formula gets an apostrophe
 * in front, which spreadsheets show nothing of (OWASP, "CSV Injection").
 */
final class CsvLine {

    private static final String END = "\r\n";
    /** Also in full width, which some spreadsheets read as the same. */
    private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String QUOTED = ",\"\r\n";

    private CsvLine() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", END));
    }

    private static String cell(String value) {
        String text = PlainText.of(value);
        String safe = startsFormula(value) || startsFormula(withoutLeadingSpace(text)) ? "'" + text : text;
        boolean quoted =
                safe.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0) || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String withoutLeadingSpace(String text) {
        int start = 0;
        while (start < text.length()
                && (Character.isSpaceChar(text.charAt(start)) || Character.isWhitespace(text.charAt(start)))) {
            start++;
        }
        return text.substring(start);
    }

    private static boolean startsFormula(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    }
}
