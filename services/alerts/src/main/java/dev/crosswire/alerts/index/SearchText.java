package dev.crosswire.alerts.index;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Representative;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of an alert that a search looks into, without case and accents. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SearchText() {}

    /** The words of a question; an alert matches if each occurs in its text, at any place. */
    public static List<String> words(String question) {
        return Arrays.stream(SPACE.split(folded(question)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Headline, subject, sources, titles and sentences of an alert, each once. */
    static String of(Finding finding) {
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
        return folded(String.join("\n", parts));
    }

    /** All claims that an alert names, those beside its clusters included. */
    static Stream<Claim> claims(Finding finding) {
        return Stream.concat(
                        finding.clusters().stream()
                                .map(Cluster::representatives)
                                .flatMap(List::stream),
                        finding.compatible().stream())
                .map(Representative::claim);
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
