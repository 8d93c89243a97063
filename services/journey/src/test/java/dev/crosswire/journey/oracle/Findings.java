package dev.crosswire.journey.oracle;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.subject.PlacedClaim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The findings that a checker wrote, held against the oracle. Every version must say what the claims amounted to at some
 * moment, and the last one of each what they amount to in the end, as far as a change is worth a new version.
 */
public final class Findings {

    /** Up to so many placed claims every single one shows at once. */
    private static final int AT_ONCE = 16;

    private static final int EACH_ORIGIN = 16;

    private final Oracle oracle;

    /** By subject: placed claims are only ever added. */
    private final Map<String, Course> courses = new HashMap<>();

    private final Map<String, Integer> lengths = new HashMap<>();

    public Findings(Oracle oracle) {
        this.oracle = oracle;
    }

    /**
     * What is wrong, a line each.
     *
     * @param placed all placed claims in the order of their topic
     * @param written every version of every finding, in the order of the topic
     * @param now how far observed time has come
     */
    public List<String> differences(List<PlacedClaim> placed, List<Finding> written, Instant now) {
        Map<String, List<PlacedClaim>> claims = new TreeMap<>();
        placed.forEach(record -> claims.computeIfAbsent(record.subject().key(), key -> new ArrayList<>())
                .add(record));
        Map<String, List<Finding>> findings = new TreeMap<>();
        written.forEach(finding -> findings.computeIfAbsent(finding.subject().key(), key -> new ArrayList<>())
                .add(finding));
        Set<String> subjects = new TreeSet<>(claims.keySet());
        subjects.addAll(findings.keySet());
        List<String> differences = new ArrayList<>();
        for (String subject : subjects) {
            List<PlacedClaim> ofSubject = claims.getOrDefault(subject, List.of());
            ofOneSubject(ofSubject, findings.getOrDefault(subject, List.of()), now)
                    .forEach(line -> differences.add(subject + ": " + line));
        }
        return differences;
    }

    private List<String> ofOneSubject(List<PlacedClaim> placed, List<Finding> written, Instant now) {
        List<String> wrong = new ArrayList<>();
        Course course = course(placed);
        boolean atOnce = placed.size() <= AT_ONCE;
        Map<Expected.Key, List<Finding>> versions = new LinkedHashMap<>();
        written.forEach(finding -> versions.computeIfAbsent(
                        new Expected.Key(finding.kind(), finding.strand()), key -> new ArrayList<>())
                .add(finding));
        versions.forEach((key, all) -> {
            wrong.addAll(gaps(key, all));
            List<Expected> ever = course.everOf(key);
            all.stream()
                    .filter(finding -> finding.state() == FindingState.OPEN)
                    .filter(finding ->
                            ever.stream().noneMatch(it -> exactly(finding, it).isEmpty()))
                    .forEach(finding -> wrong.add(key + " version " + finding.version()
                            + " says what was true at no moment: " + text(finding) + "; nearest: "
                            + ever.stream()
                                    .map(it -> exactly(finding, it) + " of " + text(it))
                                    .min(java.util.Comparator.comparingInt(String::length))
                                    .orElse("none")));
        });
        course.last().forEach((key, expected) -> {
            List<Finding> all = versions.getOrDefault(key, List.of());
            if (all.isEmpty()) {
                wrong.add("missing " + text(expected));
            } else {
                wrong.addAll(inTheEnd(all.getLast(), expected, course.statesOf(expected, now)));
            }
        });
        course.ended().forEach((key, states) -> {
            List<Finding> all = versions.getOrDefault(key, List.of());
            if (all.isEmpty()) {
                if (atOnce) {
                    wrong.add("never raised: " + key);
                }
                return;
            }
            FindingState is = all.getLast().state();
            boolean right = (atOnce || !course.anyRetraction()) ? states.contains(is) : is != FindingState.OPEN;
            if (!right) {
                wrong.add(key + " is " + is + " and should have ended " + states);
            }
        });
        versions.keySet().stream()
                .filter(key -> !course.ever().contains(key))
                .forEach(key -> wrong.add("raised for nothing: " + key));
        return wrong;
    }

    private Course course(List<PlacedClaim> placed) {
        String subject = placed.isEmpty() ? "" : placed.getFirst().subject().key();
        Integer length = lengths.put(subject, placed.size());
        if (length == null || length != placed.size()) {
            courses.put(subject, new Course(oracle, placed));
        }
        return Objects.requireNonNull(courses.get(subject));
    }

    private static List<String> gaps(Expected.Key key, List<Finding> versions) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Finding finding = versions.get(i);
            if (finding.version() != i + 1
                    || !finding.id().equals(versions.getFirst().id())) {
                wrong.add(key + " has " + finding.id() + " version " + finding.version() + " at place " + (i + 1));
            }
        }
        return wrong;
    }

    /** How the last version differs from what it must say; more reports of a known origin are no change. */
    private static List<String> inTheEnd(Finding finding, Expected expected, Set<FindingState> states) {
        List<String> wrong = new ArrayList<>();
        if (!states.contains(finding.state())) {
            wrong.add(finding.kind() + " " + finding.strand() + " is " + finding.state() + " instead of " + states);
        }
        boolean resolved = finding.kind() == FindingKind.REVISION && finding.state() == FindingState.RESOLVED;
        if (finding.severity() != expected.severity() && !resolved) {
            wrong.add("severity " + finding.severity() + " instead of " + expected.severity());
        }
        if (finding.withinOneSource() != expected.withinOneSource()) {
            wrong.add("withinOneSource " + finding.withinOneSource());
        }
        if (!value(finding.clusters().getFirst()).equals(value(expected.groups().getFirst()))) {
            wrong.add("leads with " + value(finding.clusters().getFirst()) + " instead of "
                    + value(expected.groups().getFirst()));
        }
        List<Cluster> clusters = new ArrayList<>(finding.clusters());
        for (Group group : expected.groups()) {
            Optional<Cluster> same = clusters.stream()
                    .filter(cluster -> value(cluster).equals(value(group)))
                    .filter(cluster -> resolved
                            || isNear(cluster.origins(), group.origins().size()))
                    .findFirst();
            same.ifPresentOrElse(clusters::remove, () -> wrong.add("no cluster like " + text(group)));
        }
        clusters.forEach(cluster -> wrong.add("a cluster too many: " + text(cluster)));
        return wrong.isEmpty()
                ? wrong
                : List.of("in the end " + wrong + ": is " + text(finding) + ", must be " + text(expected));
    }

    private static boolean isNear(int is, int must) {
        return is == must || (Math.min(is, must) >= EACH_ORIGIN && is < 2 * must && must < 2 * is);
    }

    /** How a version differs from what the claims amounted to at one moment. */
    private static List<String> exactly(Finding finding, Expected expected) {
        List<String> wrong = new ArrayList<>();
        if (finding.severity() != expected.severity()) {
            wrong.add("severity");
        }
        if (finding.withinOneSource() != expected.withinOneSource()) {
            wrong.add("withinOneSource");
        }
        if (!finding.gap().equals(expected.gap())) {
            wrong.add("gap " + finding.gap() + " not " + expected.gap());
        }
        if (!expected.rules().contains(finding.reason().rule())) {
            wrong.add("rule " + finding.reason().rule() + " not " + expected.rules());
        }
        if (finding.clusters().size() != expected.groups().size()) {
            wrong.add("clusters");
        } else {
            for (int i = 0; i < finding.clusters().size(); i++) {
                Cluster cluster = finding.clusters().get(i);
                Group group = expected.groups().get(i);
                if (!value(cluster).equals(value(group))
                        || cluster.origins() != group.origins().size()
                        || cluster.reports() != group.reports()
                        || !areShown(cluster.representatives(), group)) {
                    wrong.add("cluster " + text(cluster) + " not " + text(group));
                }
            }
        }
        Set<String> beside = ids(expected.beside());
        if (!beside.containsAll(shown(finding.compatible()))
                || finding.compatible().size() != Math.min(Cluster.MOST_REPRESENTATIVES, beside.size())) {
            wrong.add("beside " + shown(finding.compatible()) + " not " + beside);
        }
        return wrong;
    }

    /** Up to sixteen claims are shown, distinct origins first, a letter for each origin. */
    private static boolean areShown(List<Representative> shown, Group group) {
        Set<String> ids = ids(group.claims());
        Map<String, Set<Integer>> originsByLetter = new HashMap<>();
        for (Representative one : shown) {
            for (int i = 0; i < group.origins().size(); i++) {
                if (ids(group.origins().get(i).claims()).contains(one.claim().id())) {
                    originsByLetter
                            .computeIfAbsent(one.origin(), letter -> new HashSet<>())
                            .add(i);
                }
            }
        }
        return ids.containsAll(shown(shown))
                && shown(shown).size() == Math.min(Cluster.MOST_REPRESENTATIVES, ids.size())
                && originsByLetter.size()
                        == Math.min(
                                Cluster.MOST_REPRESENTATIVES, group.origins().size())
                && originsByLetter.values().stream().allMatch(origins -> origins.size() == 1);
    }

    private static Set<String> ids(List<Claim> claims) {
        Set<String> ids = new TreeSet<>();
        claims.forEach(claim -> ids.add(claim.id()));
        return ids;
    }

    private static Set<String> shown(List<Representative> representatives) {
        return ids(representatives.stream().map(Representative::claim).toList());
    }

    /** What a cluster says: its numbers, or who holds a role or whether it is so. */
    private static String value(Cluster cluster) {
        return cluster.hull()
                .map(hull -> hull + " " + cluster.unit()
                        + sign(cluster.representatives().getFirst().claim()))
                .orElseGet(() -> statement(cluster.representatives().getFirst().claim()));
    }

    private static String value(Group group) {
        return group.hull()
                .map(hull -> hull + " " + group.value().unit() + sign(group.example()))
                .orElseGet(() -> statement(group.example()));
    }

    private static String sign(Claim claim) {
        return " " + claim.polarity();
    }

    private static String statement(Claim claim) {
        String holder = claim.content() instanceof Content.Statement statement
                ? statement.holder().orElse("")
                : "";
        return claim.polarity() + " " + holder;
    }

    private static String text(Finding finding) {
        return finding.kind() + " " + finding.state() + " " + finding.severity() + " v" + finding.version() + " "
                + finding.clusters().stream().map(Findings::text).toList();
    }

    private static String text(Cluster cluster) {
        return cluster.label() + " (" + cluster.origins() + "/" + cluster.reports() + ": "
                + shown(cluster.representatives()) + ")";
    }

    private static String text(Expected expected) {
        return expected.kind() + " " + expected.strand() + " " + expected.severity() + " "
                + expected.groups().stream().map(Findings::text).toList();
    }

    private static String text(Group group) {
        return value(group) + " (" + group.origins().size() + "/" + group.reports() + ": " + ids(group.claims()) + ")";
    }
}
