package dev.crosswire.core.alert;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.finding.Severity;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which alerts a mute hides. A part that is empty asks nothing, all others must fit; values of one part are
 * alternatives, except those of {@code together} and {@code words}, of which each must be there. Names are compared
 * without case, as the filters of the list do it.
 *
 * @param kinds kinds of finding
 * @param severities severities of the finding
 * @param sources outlets, of which one must have a claim in the alert, in lower case
 * @param together outlets that must all have one ("these two always disagree"), in lower case
 * @param desks desks that the finding goes to, in lower case
 * @param types claim types of the subject, in lower case
 * @param subject key of the one subject
 * @param words words that must all occur, as {@link AlertWords#asked} gives them
 */
public record MuteFilter(
        Set<FindingKind> kinds,
        Set<Severity> severities,
        Set<String> sources,
        Set<String> together,
        Set<String> desks,
        Set<String> types,
        Optional<String> subject,
        List<String> words) {

    /** Names of the parts as text, in reading order. */
    public static final List<String> KEYS =
            List.of("kind", "severity", "source", "sources", "desk", "type", "subject", "q");

    /** Copies the parts in their order. */
    public MuteFilter {
        kinds = ordered(kinds, FindingKind.class);
        severities = ordered(severities, Severity.class);
        sources = folded(sources);
        together = folded(together);
        desks = folded(desks);
        types = folded(types);
        words = AlertWords.asked(String.join(" ", words));
        if (kinds.isEmpty()
                && severities.isEmpty()
                && sources.isEmpty()
                && together.isEmpty()
                && desks.isEmpty()
                && types.isEmpty()
                && subject.isEmpty()
                && words.isEmpty()) {
            throw new IllegalArgumentException("a filter names at least one of " + String.join(", ", KEYS));
        }
    }

    /**
     * Reads what {@link #asText()} gives: values are separated by commas, words by space.
     *
     * @throws IllegalArgumentException with a sentence for a person, if a name or a value is unknown or nothing is asked
     */
    public static MuteFilter of(Map<String, String> text) {
        for (String key : text.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "a filter has no part \"" + key + "\": it names " + String.join(", ", KEYS));
            }
        }
        return new MuteFilter(
                constants(FindingKind.class, "kind", text),
                constants(Severity.class, "severity", text),
                values("source", text),
                values("sources", text),
                values("desk", text),
                values("type", text),
                Optional.ofNullable(text.get("subject")).map(String::strip).filter(it -> !it.isEmpty()),
                List.of(text.getOrDefault("q", "")));
    }

    /** The parts that ask something, by name, in reading order. */
    public Map<String, String> asText() {
        Map<String, String> text = new LinkedHashMap<>();
        put(text, "kind", kinds.stream().map(MuteFilter::lower).toList());
        put(text, "severity", severities.stream().map(MuteFilter::lower).toList());
        put(text, "source", sources);
        put(text, "sources", together);
        put(text, "desk", desks);
        put(text, "type", types);
        subject.ifPresent(key -> text.put("subject", key));
        if (!words.isEmpty()) {
            text.put("q", String.join(" ", words));
        }
        return Collections.unmodifiableMap(text);
    }

    /** Whether the finding passes the filter. */
    public boolean fits(Finding finding) {
        return (kinds.isEmpty() || kinds.contains(finding.kind()))
                && (severities.isEmpty() || severities.contains(finding.severity()))
                && (types.isEmpty() || types.contains(lower(finding.subject().type())))
                && subject.map(finding.subject().key()::equals).orElse(true)
                && (desks.isEmpty()
                        || finding.desks().stream().map(MuteFilter::lower).anyMatch(desks::contains))
                && fitsSources(finding)
                && fitsWords(finding);
    }

    private boolean fitsSources(Finding finding) {
        if (sources.isEmpty() && together.isEmpty()) {
            return true;
        }
        Set<String> speaking = folded(claims(finding).map(Claim::source).collect(Collectors.toSet()));
        return (sources.isEmpty() || sources.stream().anyMatch(speaking::contains)) && speaking.containsAll(together);
    }

    private boolean fitsWords(Finding finding) {
        return words.isEmpty() || AlertWords.match(words, AlertWords.of(finding));
    }

    private static Stream<Claim> claims(Finding finding) {
        return Stream.concat(
                        finding.clusters().stream()
                                .map(Cluster::representatives)
                                .flatMap(List::stream),
                        finding.compatible().stream())
                .map(Representative::claim);
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    private static Set<String> folded(Collection<String> names) {
        TreeSet<String> folded = new TreeSet<>();
        names.forEach(name -> folded.add(lower(name)));
        return Collections.unmodifiableSet(folded);
    }

    private static <E extends Enum<E>> Set<E> ordered(Set<E> values, Class<E> type) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }

    private static Set<String> values(String key, Map<String, String> text) {
        return Arrays.stream(text.getOrDefault(key, "").split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String key, Map<String, String> text) {
        Map<String, E> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(MuteFilter::lower, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        EnumSet<E> constants = EnumSet.noneOf(type);
        for (String name : values(key, text)) {
            E constant = byName.get(lower(name));
            if (constant == null) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no " + key + ": it is one of " + String.join(", ", byName.keySet()));
            }
            constants.add(constant);
        }
        return constants;
    }

    private static void put(Map<String, String> text, String key, Collection<String> values) {
        if (!values.isEmpty()) {
            text.put(key, String.join(",", values));
        }
    }
}
