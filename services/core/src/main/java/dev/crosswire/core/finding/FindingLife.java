package dev.crosswire.core.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life of findings: raised, updated in place, resolved or withdrawn, reopened. A version only grows, ids depend on
 * subject, kind and strand alone, and nothing is emitted that says what was said before, so that a replay is silent.
 */
public final class FindingLife {

    private static final int ID_BYTES = 16;

    private final FindingSettings settings;
    private final Changes changes;
    private final Desks desks;

    /** Findings that go to no desk. */
    public FindingLife(FindingSettings settings) {
        this(settings, Desks.NONE);
    }

    /** @param desks who gets which finding */
    public FindingLife(FindingSettings settings, Desks desks) {
        this.settings = settings;
        this.desks = desks;
        this.changes = new Changes(settings);
    }

    /**
     * The findings to emit after something changed on one subject.
     *
     * @param before the subject's findings as they were last emitted, closed ones too
     * @param now what its claims say at present
     * @param observed observed time of what changed them
     * @param retraction whether an outlet took an article back
     * @return new versions only, in the order of {@code now}, then those that closed
     */
    public List<Finding> changed(
            Collection<Finding> before, List<FindingContent> now, Instant observed, boolean retraction) {
        Map<String, Finding> known = new HashMap<>();
        before.forEach(finding -> known.put(finding.id(), finding));
        List<Finding> emitted = new ArrayList<>();
        for (FindingContent content : now) {
            Optional<Finding> was = Optional.ofNullable(known.remove(idOf(content)));
            if (was.isEmpty()) {
                emitted.add(raised(content, observed));
            } else {
                what(was.get(), content, observed)
                        .ifPresent(what -> emitted.add(updated(was.get(), content, observed, what)));
            }
        }
        before.stream()
                .filter(finding -> known.containsKey(finding.id()) && finding.state() == FindingState.OPEN)
                .map(finding -> retraction
                        ? closed(
                                finding,
                                FindingState.WITHDRAWN,
                                observed,
                                "withdrawn: a side was retracted by its outlet")
                        : closed(
                                finding,
                                FindingState.RESOLVED,
                                observed,
                                "resolved: " + changes.sinceGone(finding, now)))
                .forEach(emitted::add);
        return emitted.stream().map(desks::route).toList();
    }

    /** The open revisions whose last step came in long enough ago, closed; {@code observedNow} is observed time. */
    public List<Finding> closeRevisions(Collection<Finding> findings, Instant observedNow) {
        return findings.stream()
                .filter(finding -> finding.kind() == FindingKind.REVISION && finding.state() == FindingState.OPEN)
                .filter(finding -> isOver(finding.clusters(), observedNow))
                .map(finding -> closed(
                        finding,
                        FindingState.RESOLVED,
                        observedNow,
                        "resolved: no further step within "
                                + settings.revisionOpen().toHours() + " hours"))
                .map(desks::route)
                .toList();
    }

    /** The id of the finding that the content belongs to. */
    public static String idOf(FindingContent content) {
        String name = content.subject().key() + "|" + content.kind() + "|" + content.strand();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    private Optional<String> what(Finding was, FindingContent content, Instant observed) {
        if (was.state() == FindingState.OPEN) {
            return changes.between(was, content);
        }
        // The steps of a revision stay what they are after its time is over; only another step opens it again.
        if (content.kind() == FindingKind.REVISION
                && was.state() == FindingState.RESOLVED
                && isOver(content.clusters(), observed)
                && changes.sameValues(was, content)) {
            return Optional.empty();
        }
        return Optional.of("reopened");
    }

    /** Whether the step that came in last did so long enough ago. */
    private boolean isOver(List<Cluster> steps, Instant observed) {
        return steps.stream()
                .flatMap(
                        step -> step.representatives().stream()
                                .map(it -> it.claim().times().observed())
                                .min(Instant::compareTo)
                                .stream())
                .max(Instant::compareTo)
                .filter(cameIn -> cameIn.plus(settings.revisionOpen()).isAfter(observed))
                .isEmpty();
    }

    private static Finding raised(FindingContent content, Instant observed) {
        return new Finding(
                idOf(content),
                content.kind(),
                FindingState.OPEN,
                content.severity(),
                content.subject(),
                content.strand(),
                content.label(),
                content.headline(),
                content.reason(),
                content.withinOneSource(),
                content.clusters(),
                content.compatible(),
                content.gap(),
                1,
                observed,
                observed,
                Optional.empty(),
                List.of(),
                List.of(new Change(observed, 1, "raised")));
    }

    private static Finding updated(Finding was, FindingContent content, Instant observed, String what) {
        int version = was.version() + 1;
        return new Finding(
                was.id(),
                was.kind(),
                FindingState.OPEN,
                content.severity(),
                content.subject(),
                was.strand(),
                content.label(),
                content.headline(),
                content.reason(),
                content.withinOneSource(),
                content.clusters(),
                content.compatible(),
                content.gap(),
                version,
                was.openedAt(),
                observed,
                Optional.empty(),
                was.desks(),
                with(was.history(), new Change(observed, version, what)));
    }

    private static Finding closed(Finding was, FindingState state, Instant observed, String what) {
        int version = was.version() + 1;
        return new Finding(
                was.id(),
                was.kind(),
                state,
                was.severity(),
                was.subject(),
                was.strand(),
                was.label(),
                was.headline(),
                was.reason(),
                was.withinOneSource(),
                was.clusters(),
                was.compatible(),
                was.gap(),
                version,
                was.openedAt(),
                observed,
                Optional.of(observed),
                was.desks(),
                with(was.history(), new Change(observed, version, what)));
    }

    private static List<Change> with(List<Change> history, Change change) {
        List<Change> longer = new ArrayList<>(history);
        longer.add(change);
        return longer.size() <= Finding.LONGEST_HISTORY
                ? longer
                : longer.subList(longer.size() - Finding.LONGEST_HISTORY, longer.size());
    }
}
