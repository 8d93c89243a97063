package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.comparison.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the values of one finding are written. A role is held by somebody, so that its values are names; but where all speak of
 * one holder the question is whether it is so, and the values are yes and no.
 *
 * @param oneHolder the name of the only holder that is affirmed and denied
 */
record Values(SubjectLabels labels, Optional<String> oneHolder) {

    static Values of(Collection<Agreement> agreements, SubjectLabels labels) {
        Set<Optional<String>> holders = agreements.stream().map(Values::holder).collect(Collectors.toSet());
        Set<Polarity> polarities = agreements.stream()
                .map(agreement -> agreement.example().polarity())
                .collect(Collectors.toSet());
        Optional<String> only = holders.size() == 1 && polarities.size() > 1
                ? holders.iterator().next().map(labels::name)
                : Optional.empty();
        return new Values(labels, only);
    }

    /**
     * The subject's label; where the values are yes and no, what it is that is affirmed, and where they are holders of a
     * role, who does what, as far as there are words for it.
     */
    String label(String subject, Agreement leading) {
        Optional<String> clause = clause(leading);
        return isYesOrNo(leading)
                ? clause.orElseGet(() ->
                        oneHolder.map(holder -> subject + " (" + holder + ")").orElse(subject))
                : clause.flatMap(words -> question(words, leading)).orElse(subject);
    }

    /** "Who will lead the monitoring", of "Canada will lead the monitoring". */
    private Optional<String> question(String clause, Agreement leading) {
        return holder(leading)
                .map(labels::name)
                .filter(name -> clause.regionMatches(true, 0, name, 0, name.length()))
                .map(name -> "Who" + clause.substring(name.length()));
    }

    private boolean isYesOrNo(Agreement agreement) {
        return agreement.example().content() instanceof Content.Statement
                && (oneHolder.isPresent() || holder(agreement).isEmpty());
    }

    /** What a statement says, as a sentence begins. */
    Optional<String> clause(Agreement agreement) {
        return agreement.example().content() instanceof Content.Statement
                ? labels.phrase(agreement.example())
                        .filter(clause -> !clause.isEmpty())
                        .map(clause -> Character.toUpperCase(clause.charAt(0)) + clause.substring(1))
                : Optional.empty();
    }

    String of(Agreement agreement) {
        boolean denied = agreement.example().polarity() == Polarity.DENIED;
        if (oneHolder.isPresent()) {
            return denied ? "no" : "yes";
        }
        return holder(agreement)
                .map(labels::name)
                .map(name -> denied ? "not " + name : name)
                .orElseGet(() -> Wording.value(agreement.example()));
    }

    /** "600,000 (draft)", "800,000 (agreed)": steps that differ in it are told with their modality; a statement is one whatever it is. */
    List<String> ofSteps(List<Agreement> steps) {
        boolean alike =
                steps.stream().map(step -> step.example().modality()).distinct().count() == 1;
        return steps.stream().map(step -> alike ? of(step) : withModality(step)).toList();
    }

    private String withModality(Agreement agreement) {
        boolean statement = agreement.example().content() instanceof Content.Statement;
        return statement ? of(agreement) : of(agreement) + " (" + Wording.modality(agreement.example()) + ")";
    }

    List<String> of(List<Agreement> agreements) {
        return agreements.stream().map(this::of).toList();
    }

    private static Optional<String> holder(Agreement agreement) {
        return agreement.example().content() instanceof Content.Statement(String predicate, Optional<String> holder)
                ? holder
                : Optional.empty();
    }
}
