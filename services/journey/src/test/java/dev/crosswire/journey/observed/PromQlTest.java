package dev.crosswire.journey.observed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void namesTheMetricsOfAnExpressionAndNothingElse() {
        assertThat(PromQl.metrics("""
                        histogram_quantile(0.99, sum by (le, kind) (rate(a_seconds_bucket{job=~"x.*", kind!="y"}[5m])))
                          / on (instance) group_left (topic) b_total > 0.05 and crosswire:c:rate5m offset 5m or absent(up{job="d"})
                        """)).containsExactly("a_seconds_bucket", "b_total", "crosswire:c:rate5m", "up");
    }

    @Test
    void namesTheLabelsOfAnExpression() {
        assertThat(PromQl.labels("sum by (le, kind) (rate(a_bucket{job=~\"x=y.*\", state!=\"z\"}[$__rate_interval]))"))
                .containsExactly("job", "kind", "le", "state");
    }

    @Test
    void doesNotTakeAVariableForAMetric() {
        assertThat(PromQl.metrics("rate(a_total{job=\"$job\"}[$__rate_interval]) * $factor"))
                .containsExactly("a_total");
    }
}
