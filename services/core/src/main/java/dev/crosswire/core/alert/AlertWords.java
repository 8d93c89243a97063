package dev.crosswire.core.alert;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Representative;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of an alert, as a search and a mute look for them: without case and accents; a word that is asked for is
 * found where a word begins with it. A number with its separators is one word ("800,000") and is found without them too.
 * Where a script does not part words, each character is one.
 */
public final class AlertWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,]\\d{3})+");
    private static final int LONGEST = 64;
    /** Scripts without space between words lie above it. */
    private static final int FIRST_UNPARTED = 0x0E00;

    private static final Set<Character.UnicodeScript> UNPARTED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private AlertWords() {}

    /** The words of a question, each once, in its order. */
    public static List<String> asked(String question) {
        return List.copyOf(new LinkedHashSet<>(split(question)));
    }

    /** The words of a text, each once, in order of the alphabet; numbers with and without their separators. */
    public static NavigableSet<String> of(String text) {
        return into(new TreeSet<>(), text);
    }

    private static <S extends Set<String>> S into(S words, String text) {
        for (String word : split(text)) {
            words.add(word);
            if (Character.isDigit(word.charAt(0)) && GROUPED.matcher(word).matches()) {
                words.add(word.replaceAll("[.,]", ""));
            }
        }
        return words;
    }

    /** The words of headline, subject, values, sources, titles and sentences of an alert. */
    public static NavigableSet<String> of(Finding finding) {
        return of(text(finding));
    }

    /** The same words, for who does not look among them. */
    public static Set<String> inAnyOrder(Finding finding) {
        return into(new HashSet<>(), text(finding));
    }

    /** Whether each word that is asked for begins one of the others. */
    public static boolean match(List<String> asked, NavigableSet<String> words) {
        return asked.stream().allMatch(word -> {
            String first = words.ceiling(word);
            return first != null && first.startsWith(word);
        });
    }

    private static String text(Finding finding) {
        Set<String> parts = new LinkedHashSet<>();
        parts.add(finding.headline());
        parts.add(finding.label());
        parts.add(finding.subject().type());
        parts.addAll(finding.subject().entities().values());
        finding.clusters().forEach(cluster -> parts.add(cluster.label()));
        claims(finding).forEach(claim -> {
            parts.add(claim.source());
            parts.add(claim.article().title());
            parts.add(claim.evidence().sentence());
            claim.attribution().authority().ifPresent(parts::add);
        });
        return String.join("\n", parts);
    }

    /** All claims that an alert names, those beside its clusters included. */
    private static Stream<Claim> claims(Finding finding) {
        return Stream.concat(
                        finding.clusters().stream()
                                .map(Cluster::representatives)
                                .flatMap(List::stream),
                        finding.compatible().stream())
                .map(Representative::claim);
    }

    private static List<String> split(String text) {
        String folded = folded(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int character = folded.codePointAt(i);
            int next = i + Character.charCount(character);
            if (character >= FIRST_UNPARTED && UNPARTED.contains(Character.UnicodeScript.of(character))) {
                end(word, words);
                word.appendCodePoint(character);
                end(word, words);
            } else if (Character.isLetterOrDigit(character) || partsDigits(folded, i)) {
                word.appendCodePoint(character);
            } else {
                end(word, words);
            }
            i = next;
        }
        end(word, words);
        return words;
    }

    private static boolean partsDigits(String text, int at) {
        char character = text.charAt(at);
        return (character == ',' || character == '.')
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    /** A word that goes on for ever is found by its beginning. */
    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.substring(
                    0, word.offsetByCodePoints(0, Math.min(word.codePointCount(0, word.length()), LONGEST))));
            word.setLength(0);
        }
    }

    private static String folded(String text) {
        boolean plain = text.chars().allMatch(character -> character < 0x80);
        String decomposed = plain
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        return decomposed.toLowerCase(Locale.ROOT);
    }
}
