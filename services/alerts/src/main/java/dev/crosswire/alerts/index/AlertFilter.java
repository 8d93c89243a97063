package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which alerts are meant. An empty set filters nothing; values of one filter are alternatives, filters narrow each other
 * down.
 *
 * @param sources outlets, of which one must have a claim in the alert; in lower case
 * @param allSources outlets, each of which must have a claim in the alert; in lower case
 * @param desks in lower case
 * @param types claim types of the subject, in lower case
 * @param subject key of the subject
 * @param assignees people, to one of whom the alert must be assigned; in lower case
 * @param words all of which must occur, as {@link SearchText#words} gives them
 * @param since the finding changed then or later
 */
public record AlertFilter(
        Set<FindingKind> kinds,
        Set<FindingState> states,
        Set<HumanState.Status> statuses,
        Set<Severity> severities,
        Set<String> sources,
        Set<String> allSources,
        Set<String> desks,
        Set<String> types,
        Optional<String> subject,
        Set<String> assignees,
        Muted muted,
        List<String> words,
        Optional<Instant> since) {

    /** What of muted alerts is meant. */
    public enum Muted {
        /** Muted ones and others. */
        ALL,
        /** Only those that are muted now. */
        TRUE,
        /** Only those that are not. */
        FALSE
    }

    /** Lets everything through. */
    public static final AlertFilter EVERYTHING = builder().build();

    /** Copies the collections and folds what is compared without case. */
    public AlertFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
        statuses = Set.copyOf(statuses);
        severities = Set.copyOf(severities);
        sources = folded(sources);
        allSources = folded(allSources);
        desks = folded(desks);
        types = folded(types);
        assignees = folded(assignees);
        words = List.copyOf(words);
    }

    public static Builder builder() {
        return new Builder();
    }

    private static Set<String> folded(Set<String> values) {
        return values.stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Puts a filter together; what is not set filters nothing. */
    public static final class Builder {

        private Set<FindingKind> kinds = Set.of();
        private Set<FindingState> states = Set.of();
        private Set<HumanState.Status> statuses = Set.of();
        private Set<Severity> severities = Set.of();
        private Set<String> sources = Set.of();
        private Set<String> allSources = Set.of();
        private Set<String> desks = Set.of();
        private Set<String> types = Set.of();
        private Optional<String> subject = Optional.empty();
        private Set<String> assignees = Set.of();
        private Muted muted = Muted.ALL;
        private List<String> words = List.of();
        private Optional<Instant> since = Optional.empty();

        private Builder() {}

        public Builder kinds(Set<FindingKind> wanted) {
            kinds = wanted;
            return this;
        }

        public Builder states(Set<FindingState> wanted) {
            states = wanted;
            return this;
        }

        public Builder statuses(Set<HumanState.Status> wanted) {
            statuses = wanted;
            return this;
        }

        public Builder severities(Set<Severity> wanted) {
            severities = wanted;
            return this;
        }

        public Builder sources(Set<String> wanted) {
            sources = wanted;
            return this;
        }

        public Builder allSources(Set<String> wanted) {
            allSources = wanted;
            return this;
        }

        public Builder desks(Set<String> wanted) {
            desks = wanted;
            return this;
        }

        public Builder types(Set<String> wanted) {
            types = wanted;
            return this;
        }

        public Builder subject(Optional<String> wanted) {
            subject = wanted;
            return this;
        }

        public Builder assignees(Set<String> wanted) {
            assignees = wanted;
            return this;
        }

        public Builder muted(Muted wanted) {
            muted = wanted;
            return this;
        }

        /** Words as {@link SearchText#words} gives them. */
        public Builder words(List<String> wanted) {
            words = wanted;
            return this;
        }

        public Builder since(Optional<Instant> wanted) {
            since = wanted;
            return this;
        }

        public AlertFilter build() {
            return new AlertFilter(
                    kinds,
                    states,
                    statuses,
                    severities,
                    sources,
                    allSources,
                    desks,
                    types,
                    subject,
                    assignees,
                    muted,
                    words,
                    since);
        }
    }
}
