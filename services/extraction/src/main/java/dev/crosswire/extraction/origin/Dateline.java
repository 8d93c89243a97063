package dev.crosswire.extraction.origin;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The words before the first dash of a report: where it was written and which agency wrote it ("KYIV (Reuters) -",
 * "PARIS, Jan 7 (AP) —", "MARIB —").
 *
 * @param town the first place as written, in capitals or not
 * @param land the place after its comma, as written ("ALEPPO, Syria —")
 * @param agency canonical name of the agency in parentheses
 * @param end offset in the paragraph after the dash, 0 where there is no dateline
 */
public record Dateline(Optional<String> town, Optional<String> land, Optional<String> agency, int end) {

    public static final Dateline NONE = new Dateline(Optional.empty(), Optional.empty(), Optional.empty(), 0);

    /** No dateline is longer. */
    private static final int LONGEST = 90;

    private static final int LONGEST_TOWN = 40;

    /** Words in capitals before a dash that are no town. */
    private static final Set<String> LABELS = Set.of(
            "BREAKING",
            "UPDATE",
            "LIVE",
            "WATCH",
            "EXCLUSIVE",
            "ANALYSIS",
            "OPINION",
            "EXPLAINER",
            "FACTBOX",
            "CORRECTED",
            "BREAKING NEWS",
            "JUST IN");

    /** The dateline that the paragraph starts with: capitals before a dash, or any town with an agency. */
    public static Dateline of(String paragraph, Agencies agencies) {
        int dash = dash(paragraph);
        if (dash < 0) {
            dash = slashes(paragraph);
        }
        if (dash < 0) {
            return NONE;
        }
        String head = paragraph.substring(0, dash);
        int open = head.lastIndexOf('(');
        int close = head.lastIndexOf(')');
        Optional<String> agency = open >= 0 && close > open
                ? agencies.firstIn(head.substring(open + 1, close))
                : slashed(head).flatMap(agencies::named);
        String place =
                open >= 0 ? head.substring(0, open) : head.contains("/") ? head.substring(0, head.indexOf('/')) : head;
        int comma = place.indexOf(',');
        String town = (comma >= 0 ? place.substring(0, comma) : place).strip();
        String rest = comma >= 0 ? place.substring(comma + 1).strip() : "";
        if (agency.isEmpty() && !isInCapitals(town)) {
            return NONE;
        }
        boolean named = !town.isEmpty()
                && !LABELS.contains(town)
                && town.length() <= LONGEST_TOWN
                && Character.isUpperCase(town.codePointAt(0))
                && town.chars().noneMatch(Character::isDigit);
        boolean land = !rest.isEmpty() && rest.chars().noneMatch(Character::isDigit);
        return new Dateline(
                named ? Optional.of(town) : Optional.empty(),
                named && land ? Optional.of(rest) : Optional.empty(),
                agency,
                dash + 1);
    }

    /** End of "/TASS/", or -1. */
    private static int slashes(String paragraph) {
        int first = paragraph.indexOf('/');
        int second = first < 0 ? -1 : paragraph.indexOf('/', first + 1);
        return second > 0 && second < LONGEST / 2 && second - first > 3 ? second : -1;
    }

    /** "MEXICO CITY" as a gazetteer spells it: "Mexico City". */
    public static String inLowerCase(String town) {
        StringBuilder name = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < town.length(); i++) {
            char c = town.charAt(i);
            name.append(first ? String.valueOf(c) : String.valueOf(c).toLowerCase(Locale.ROOT));
            first = !Character.isLetter(c);
        }
        return name.toString();
    }

    /** The first dash that can end a dateline: one with spaces around it, or after a closing parenthesis. */
    private static int dash(String paragraph) {
        int end = Math.min(paragraph.length() - 1, LONGEST);
        for (int i = 1; i < end; i++) {
            char c = paragraph.charAt(i);
            boolean isLong = c == '—' || c == '–';
            boolean isDouble = c == '-' && paragraph.charAt(i + 1) == '-';
            boolean before =
                    paragraph.charAt(i - 1) == ' ' || paragraph.charAt(i - 1) == ')' || paragraph.charAt(i - 1) == '/';
            if (isLong || isDouble || (c == '-' && before)) {
                return isDouble ? i + 1 : i;
            }
            if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    /** "/TASS/", its last slash perhaps where the dash would be. */
    private static Optional<String> slashed(String head) {
        int first = head.indexOf('/');
        int second = first < 0 ? -1 : head.indexOf('/', first + 1);
        return first < 0
                ? Optional.empty()
                : Optional.of(head.substring(first + 1, second < 0 ? head.length() : second));
    }

    private static boolean isInCapitals(String town) {
        int letters = 0;
        for (int i = 0; i < town.length(); i++) {
            if (Character.isLowerCase(town.charAt(i))) {
                return false;
            }
            letters += Character.isLetter(town.charAt(i)) ? 1 : 0;
        }
        return letters >= 3;
    }
}
