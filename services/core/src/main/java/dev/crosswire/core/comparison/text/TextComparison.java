package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.Judgement;
import dev.crosswire.core.comparison.Names;
import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.comparison.text.TextVerdict.Compared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two texts: aligns their claims, asks the rules about each pair, and answers with the strongest. Pure. */
public final class TextComparison {

    /** Rules that find two claims to be about two subjects; the others find two strands of one, or compare. */
    private static final Set<String> OTHER_SUBJECT = Set.of(
            "different-families",
            "different-types",
            "different-entities",
            "different-units",
            "different-predicates",
            "number-and-statement");

    private final Comparison comparison;
    private final Alignment alignment;
    private final Occasions occasions;
    private final OneEvent oneEvent;

    public TextComparison(ClaimTypes types, ComparisonSettings settings) {
        this(types, settings, Names.byKey());
    }

    /** @param names how the reasons name what they speak of */
    public TextComparison(ClaimTypes types, ComparisonSettings settings, Names names) {
        this.comparison = new Comparison(types, settings, names);
        this.alignment = new Alignment(types);
        this.occasions = new Occasions(types);
        this.oneEvent = new OneEvent(types);
    }

    /** @param about what is asked about, in plain words; empty where anything that both speak of is */
    public TextVerdict compare(ReadText a, ReadText b, Optional<ReadText> about) {
        List<Compared> pairs = new ArrayList<>();
        for (Alignment.Aligned aligned : alignment.of(a, b, about)) {
            pairs.add(judge(aligned.a(), aligned.b(), aligned.fit(), aligned.asked()));
        }
        Optional<Compared> strongest = withoutMatched(pairs).stream()
                .max(Comparator.<Compared>comparingInt(
                                pair -> strength(pair.judgement().verdict()))
                        .thenComparingDouble(Compared::fit)
                        .thenComparing(TextComparison::whicheverIsFirst));
        return new TextVerdict(
                strongest.map(pair -> pair.judgement().verdict()).orElseGet(TextComparison::nothingShared),
                strongest.map(Compared::sameSubject).orElse(false),
                Entailment.of(a, b),
                strongest,
                pairs);
    }

    /** A claim that the other text makes too, in the same words for whom it counts, is compared with nothing else in it. */
    private static List<Compared> withoutMatched(List<Compared> pairs) {
        List<Compared> same = pairs.stream()
                .filter(pair -> pair.judgement().verdict() instanceof Verdict.Corroborate)
                .toList();
        return pairs.stream()
                .filter(pair -> same.stream()
                        .noneMatch(other -> !other.equals(pair)
                                && other.fit() >= pair.fit()
                                && (other.a().equals(pair.a()) || other.b().equals(pair.b()))))
                .toList();
    }

    private Compared judge(ClaimInContext a, ClaimInContext b, double fit, boolean asked) {
        Optional<Reason> apart = occasions.apart(a, b);
        if (apart.isPresent()) {
            Judgement judgement = new Judgement(
                    new Verdict.Incomparable(apart.get()), List.of(new Judgement.Asked(Occasions.QUESTION, apart)));
            return new Compared(a.claim(), b.claim(), fit, false, judgement);
        }
        OneEvent.Two claims = oneEvent.of(a, b, asked);
        Judgement judgement = comparison.explain(claims.a(), claims.b());
        boolean ofOneSubject =
                !OTHER_SUBJECT.contains(judgement.verdict().reason().rule());
        return new Compared(a.claim(), b.claim(), fit, ofOneSubject, judgement);
    }

    /** Tells pairs apart that are as strong and fit as well, the same whichever of the texts comes first. */
    private static String whicheverIsFirst(Compared pair) {
        String a = where(pair.a());
        String b = where(pair.b());
        return (a.compareTo(b) <= 0 ? a + b : b + a);
    }

    private static String where(Claim claim) {
        return claim.evidence().sentence() + claim.evidence().start();
    }

    private static int strength(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Contradict contradict -> 5;
            case Verdict.Update update -> 4;
            case Verdict.Diverge diverge -> 3;
            case Verdict.Corroborate corroborate -> 2;
            case Verdict.Compatible compatible -> 1;
            case Verdict.Incomparable incomparable -> 0;
        };
    }

    private static Verdict nothingShared() {
        return new Verdict.Incomparable(
                new Reason("no-claims-aligned", "The texts make no two claims of one kind.", Map.of()));
    }
}
