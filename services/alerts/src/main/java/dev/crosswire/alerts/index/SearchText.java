package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.AlertWords;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Representative;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;

/** The words that a search looks for and into. */
public final class SearchText {

    private SearchText() {}

    /** The words of a question; what has for each of them a word that begins with it matches. */
    public static List<String> words(String question) {
        return AlertWords.asked(question);
    }

    /** The words of a claim: its title, its sentence, its source, its type, its authority. */
    static NavigableSet<String> of(Claim claim) {
        return AlertWords.of(String.join(
                "\n",
                claim.article().title(),
                claim.evidence().sentence(),
                claim.source(),
                claim.type(),
                claim.attribution().authority().orElse("")));
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
}
