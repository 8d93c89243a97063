package dev.crosswire.extraction.origin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines in which a text says whose it is: "(Reporting by …; Editing by …)", "With inputs from AFP", "© Reuters". */
public final class Credits {

    /** No line of credit is longer. */
    private static final int LONGEST = 300;

    /** A credit that trails a sentence stands in its last characters. */
    private static final int TRAILING = 40;

    private static final List<String> OPENINGS = List.of(
            "reporting by",
            "additional reporting by",
            "writing by",
            "editing by",
            "with inputs from",
            "with input from",
            "with agency inputs",
            "with files from",
            "with reporting by",
            "source:",
            "sources:",
            "credit:",
            "credits:",
            "©",
            "(c)",
            "copyright",
            "all rights reserved",
            "this story was originally published by",
            "this article was originally published by",
            "this story has been published from a wire",
            "agencies",
            "our standards: the thomson reuters");

    private Credits() {}

    /** Whether the sentence only credits: who wrote it, whose it is. */
    public static boolean isCredit(String sentence, Agencies agencies) {
        if (sentence.length() > LONGEST) {
            return false;
        }
        String line = opening(sentence);
        return OPENINGS.stream().anyMatch(line::startsWith)
                || agencies.named(sentence).isPresent();
    }

    /** The agency that the paragraphs credit, the dateline aside: the last credit counts. */
    public static Optional<String> agency(List<String> paragraphs, Agencies agencies) {
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            Optional<String> agency = credited(paragraphs.get(i), i == paragraphs.size() - 1, agencies);
            if (agency.isPresent()) {
                return agency;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> credited(String paragraph, boolean last, Agencies agencies) {
        Optional<String> whole = agencies.named(paragraph.length() > LONGEST ? "" : paragraph);
        if (whole.isPresent()) {
            return whole;
        }
        int from = Math.max(0, paragraph.length() - LONGEST);
        String line = opening(paragraph.length() > LONGEST ? paragraph.substring(from) : paragraph);
        if (paragraph.length() <= LONGEST) {
            for (String opening : OPENINGS) {
                if (line.startsWith(opening)) {
                    return afterOpening(line, opening, agencies);
                }
            }
            if (line.endsWith("contributed to this report.") || line.endsWith("contributed reporting.")) {
                return agencies.firstIn(line.replace(" contributed", ", contributed"));
            }
        }
        if (line.contains("(reporting by") && line.contains("editing by")) {
            return Optional.of("Reuters");
        }
        return last ? trailing(paragraph, agencies) : Optional.empty();
    }

    private static Optional<String> afterOpening(String line, String opening, Agencies agencies) {
        String rest = line.substring(opening.length())
                .replaceFirst("^\\s*(\\(c\\)|©)?\\s*(19|20)?\\d{0,2}\\s*", "")
                .replaceFirst("\\s*(all rights reserved|20\\d\\d).*$", "");
        Optional<String> agency = agencies.firstIn(rest);
        boolean desk = line.contains("editing by") || line.contains("writing by");
        return agency.isEmpty() && opening.equals("reporting by") && desk ? Optional.of("Reuters") : agency;
    }

    /** "… he added. - dpa", "… state TV.-REUTERS", "… on Friday. (AFP)", "/TASS/". */
    private static Optional<String> trailing(String paragraph, Agencies agencies) {
        String tail =
                paragraph.substring(Math.max(0, paragraph.length() - TRAILING)).strip();
        int cut = Math.max(
                Math.max(tail.lastIndexOf('-'), tail.lastIndexOf('—')),
                Math.max(tail.lastIndexOf('('), Math.max(tail.lastIndexOf('–'), tail.lastIndexOf('['))));
        if (tail.endsWith("/")) {
            cut = Math.max(cut, tail.lastIndexOf('/', tail.length() - 2));
        }
        return cut < 0 ? Optional.empty() : agencies.named(tail.substring(cut + 1));
    }

    private static String opening(String text) {
        int from = 0;
        while (from < text.length()
                && "([*-—–_ \u00a0".indexOf(text.charAt(from)) >= 0
                && !text.startsWith("(c)", from)) {
            from++;
        }
        return text.substring(from).toLowerCase(Locale.ROOT);
    }
}
