package dev.crosswire.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Rational;
import java.time.Instant;
import java.util.Optional;

/** A finding for programs, with the names that an alert has over HTTP and without what only the alerts service knows. */
final class FindingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FindingJson() {}

    /** One line. */
    static String line(Finding finding) {
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
        ObjectNode reason = json.putObject("reason");
        reason.put("rule", finding.reason().rule()).put("text", finding.reason().text());
        ObjectNode inputs = reason.putObject("inputs");
        finding.reason().inputs().forEach(inputs::put);
        ArrayNode clusters = json.putArray("clusters");
        finding.clusters().forEach(cluster -> add(clusters.addObject(), cluster));
        ArrayNode compatible = json.putArray("compatible");
        finding.compatible().forEach(it -> add(compatible.addObject(), it));
        finding.gap()
                .ifPresent(gap -> json.putObject("gap")
                        .put("low", gap.low().doubleValue())
                        .put("high", gap.high().doubleValue())
                        .put("ratio", gap.ratio().doubleValue()));
        json.put("version", finding.version())
                .put("openedAt", finding.openedAt().toString())
                .put("updatedAt", finding.updatedAt().toString())
                .put("closedAt", finding.closedAt().map(Instant::toString).orElse(null));
        ArrayNode desks = json.putArray("desks");
        finding.desks().forEach(desks::add);
        return json.toString();
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
                .put("origin", representative.origin())
                .put("originReason", representative.originReason())
                .put("publishedAt", claim.times().published().toString())
                .put("observedAt", claim.times().observed().toString())
                .put("sentence", claim.evidence().sentence())
                .put("start", claim.evidence().start())
                .put("end", claim.evidence().end());
    }

    private static @org.jspecify.annotations.Nullable Double bound(Optional<Rational> value) {
        return value.map(Rational::doubleValue).orElse(null);
    }
}
