package dev.crosswire.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.comparison.Judgement;
import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.comparison.Wording;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Gap;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Rational;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finding for programs, with the names that an alert has over HTTP and without what only the alerts service knows. */
final class FindingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FindingJson() {}

    /** One line. */
    static String line(Finding finding) {
        return Printable.json(of(finding).toString());
    }

    /** One line with its history, and the rules that were asked of pairs of its claims. */
    static String line(Finding finding, List<AskedPair> pairs) {
        ObjectNode json = of(finding);
        ArrayNode history = json.putArray("history");
        finding.history()
                .forEach(change -> history.addObject()
                        .put("at", change.at().toString())
                        .put("version", change.version())
                        .put("what", change.what()));
        ArrayNode asked = json.putArray("pairs");
        pairs.forEach(pair -> add(asked.addObject(), pair));
        return Printable.json(json.toString());
    }

    private static void add(ObjectNode json, AskedPair pair) {
        Verdict verdict = pair.judgement().verdict();
        ArrayNode clusters = json.putArray("clusters");
        pair.ofClusters().forEach(clusters::add);
        json.put("a", pair.a().id()).put("b", pair.b().id()).put("verdict", VerdictJson.name(verdict));
        if (verdict instanceof Verdict.Update update) {
            json.put("direction", update.direction().name().toLowerCase(Locale.ROOT));
        }
        ArrayNode rules = json.putArray("rules");
        for (Judgement.Asked asked : pair.judgement().asked()) {
            ObjectNode rule = rules.addObject().put("question", asked.question());
            asked.answer()
                    .ifPresentOrElse(reason -> add(rule.putObject("answer"), reason), () -> rule.putNull("answer"));
        }
    }

    private static void add(ObjectNode json, Reason reason) {
        json.put("rule", reason.rule()).put("text", reason.text());
        ObjectNode inputs = json.putObject("inputs");
        reason.inputs().forEach(inputs::put);
    }

    private static ObjectNode of(Finding finding) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", finding.id())
                .put("kind", finding.kind().name())
                .put("state", finding.state().name())
                .put("severity", finding.severity().name())
                .put("headline", finding.headline())
                .put("withinOneSource", finding.withinOneSource());
        ObjectNode subject = json.putObject("subject");
        subject.put("key", finding.subject().key())
                .put("family", finding.subject().family())
                .put("type", finding.subject().type())
                .put("label", finding.label())
                .put("place", finding.subject().place().orElse(null));
        ObjectNode entities = subject.putObject("entities");
        finding.subject().entities().forEach(entities::put);
        add(json.putObject("reason"), finding.reason());
        ArrayNode clusters = json.putArray("clusters");
        finding.clusters().forEach(cluster -> add(clusters.addObject(), cluster));
        ArrayNode compatible = json.putArray("compatible");
        finding.compatible().forEach(it -> add(compatible.addObject(), it));
        finding.gap()
                .ifPresentOrElse(
                        gap -> json.putObject("gap")
                                .put("low", gap.low().doubleValue())
                                .put("high", gap.high().doubleValue())
                                .put("ratio", ratio(gap)),
                        () -> json.putNull("gap"));
        json.put("version", finding.version())
                .put("openedAt", finding.openedAt().toString())
                .put("updatedAt", finding.updatedAt().toString())
                .put("closedAt", finding.closedAt().map(Instant::toString).orElse(null));
        ArrayNode desks = json.putArray("desks");
        finding.desks().forEach(desks::add);
        return json;
    }

    private static void add(ObjectNode json, Cluster cluster) {
        json.put("label", cluster.label())
                .put("low", bound(cluster.hull().flatMap(Interval::lowValue)))
                .put("high", bound(cluster.hull().flatMap(Interval::highValue)))
                .put("unit", cluster.unit())
                .put("origins", cluster.origins())
                .put("reports", cluster.reports());
        ArrayNode claims = json.putArray("claims");
        cluster.representatives().forEach(it -> add(claims.addObject(), it));
    }

    private static void add(ObjectNode json, Representative representative) {
        Claim claim = representative.claim();
        json.put("claimId", claim.id())
                .put("articleId", claim.article().id())
                .put("articleTitle", claim.article().title())
                .put("source", claim.source())
                .put("url", claim.article().url().orElse(null))
                .put("valueText", Wording.value(claim))
                .put(
                        "bound",
                        claim.content() instanceof Content.Figure figure
                                ? figure.quantity().bound().name()
                                : null)
                .put("modality", claim.modality().name())
                .put("polarity", claim.polarity().name())
                .put("population", claim.population())
                .put("place", claim.place().orElse(null))
                .put("authority", claim.attribution().authority().orElse(null))
                .put("wire", claim.attribution().wire().orElse(null))
                .put("owner", claim.attribution().owner().orElse(null))
                .put("origin", representative.origin())
                .put("originReason", representative.originReason())
                .put("publishedAt", claim.times().published().toString())
                .put("observedAt", claim.times().observed().toString())
                .put("asOf", claim.times().asOf().map(Instant::toString).orElse(null))
                .put("before", claim.evidence().before())
                .put("sentence", claim.evidence().sentence())
                .put("after", claim.evidence().after())
                .put("start", claim.evidence().start())
                .put("end", claim.evidence().end())
                .put("confidence", claim.evidence().confidence())
                .put("extractor", claim.evidence().extractor());
    }

    /** JSON knows no infinity. */
    private static @Nullable Double ratio(Gap gap) {
        double ratio = gap.ratio().doubleValue();
        return Double.isFinite(ratio) ? ratio : null;
    }

    private static @Nullable Double bound(Optional<Rational> value) {
        return value.map(Rational::doubleValue).orElse(null);
    }
}
