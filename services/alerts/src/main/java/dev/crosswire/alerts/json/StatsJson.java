package dev.crosswire.alerts.json;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the service is doing.
 *
 * @param alerts alerts that are kept
 * @param claims claims that are kept
 * @param sourcesLastHour outlets whose claims were taken in during the last hour
 * @param lagSeconds for how long the oldest unread record has been waiting at most, 0 when all is read; null if unknown
 * @param topics the Kafka topics that are read
 * @param ready whether what is shown is what stands on the topics
 * @param build what runs
 * @param startedAt since when it runs
 */
@Serdeable
public record StatsJson(
        AlertsJson alerts,
        ClaimsJson claims,
        int sourcesLastHour,
        @Nullable Double lagSeconds,
        List<TopicJson> topics,
        boolean ready,
        BuildJson build,
        String startedAt) {

    /**
     * Alerts, counted.
     *
     * @param stored all that are kept
     * @param open those that the stream holds open
     * @param openByKind the open ones by kind; kinds without any are left out
     * @param openHigh open ones of high severity
     */
    @Serdeable
    public record AlertsJson(int stored, int open, Map<String, Integer> openByKind, int openHigh) {}

    /**
     * Claims, counted.
     *
     * @param stored all that are kept
     * @param lastHour those that were taken in during the last hour
     */
    @Serdeable
    public record ClaimsJson(int stored, int lastHour) {}

    /**
     * A topic.
     *
     * @param name its name
     * @param lag records that stand on it and are not read yet
     * @param ready whether it is read to where it ended at the start, with nothing in the way
     * @param problem one sentence: what keeps it from being read; null if nothing does
     */
    @Serdeable
    public record TopicJson(
            String name, long lag, boolean ready, @Nullable String problem) {}

    /**
     * What runs.
     *
     * @param version of Crosswire
     * @param commit it was built from; null if the build did not say
     */
    @Serdeable
    public record BuildJson(String version, @Nullable String commit) {}
}
