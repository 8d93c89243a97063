package dev.crosswire.cli;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.finding.Severity;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which findings are wanted. An empty set filters nothing; values of one filter are alternatives, filters narrow each other
 * down: what the same filters of {@code GET /api/v1/alerts} mean.
 *
 * @param types claim types of the subject, in lower case
 * @param sources outlets, of which one must have a claim in the finding, in lower case
 * @param subjects keys of subjects, to the letter
 * @param words all of which must occur, as {@link #words} gives them
 */
record FindingFilter(
        Set<FindingKind> kinds,
        Set<Severity> severities,
        Set<FindingState> states,
        Set<String> types,
        Set<String> sources,
        Set<String> subjects,
        List<String> words) {

    private static final String KIND = "ce_kind";
    private static final String SEVERITY = "ce_severity";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Copies the collections. */
    FindingFilter {
        kinds = Set.copyOf(kinds);
        severities = Set.copyOf(severities);
        states = Set.copyOf(states);
        types = Set.copyOf(types);
        sources = Set.copyOf(sources);
        subjects = Set.copyOf(subjects);
        words = List.copyOf(words);
    }

    /** The words of a question, without case and accents. */
    static List<String> words(String question) {
        return Arrays.stream(SPACE.split(folded(question)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Whether a record with these headers can hold a wanted finding: what spares decoding the others. A record without the
     * headers can.
     *
     * @param headers text of a header by its name, empty where there is none
     */
    boolean mayFit(Function<String, Optional<String>> headers) {
        return mayBe(kinds, headers.apply(KIND)) && mayBe(severities, headers.apply(SEVERITY));
    }

    boolean fits(Finding finding) {
        return (kinds.isEmpty() || kinds.contains(finding.kind()))
                && (severities.isEmpty() || severities.contains(finding.severity()))
                && (states.isEmpty() || states.contains(finding.state()))
                && (types.isEmpty() || types.contains(lower(finding.subject().type())))
                && (subjects.isEmpty() || subjects.contains(finding.subject().key()))
                && (sources.isEmpty() || claims(finding).anyMatch(claim -> sources.contains(lower(claim.source()))))
                && says(finding);
    }

    private boolean says(Finding finding) {
        if (words.isEmpty()) {
            return true;
        }
        List<String> parts = new ArrayList<>(
                List.of(finding.headline(), finding.label(), finding.subject().type()));
        parts.addAll(finding.subject().entities().values());
        finding.clusters().forEach(cluster -> parts.add(cluster.label()));
        claims(finding).forEach(claim -> {
            parts.addAll(List.of(
                    claim.source(), claim.article().title(), claim.evidence().sentence()));
            claim.attribution().authority().ifPresent(parts::add);
        });
        String text = folded(String.join("\n", parts));
        return words.stream().allMatch(text::contains);
    }

    private static <E extends Enum<E>> boolean mayBe(Set<E> wanted, Optional<String> said) {
        return wanted.isEmpty()
                || said.isEmpty()
                || wanted.stream().anyMatch(it -> it.name().equals(said.get()));
    }

    private static Stream<Claim> claims(Finding finding) {
        return Stream.concat(
                        finding.clusters().stream()
                                .map(Cluster::representatives)
                                .flatMap(List::stream),
                        finding.compatible().stream())
                .map(Representative::claim);
    }

    private static String folded(String text) {
        return lower(
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll(""));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
