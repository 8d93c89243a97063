package dev.crosswire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.subject.PlacedClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SyntheticClaimsTest {

    private static final Instant FIRST = Instant.parse("2026-01-05T06:00:00Z");

    @Test
    void makesTheSameClaimsFromTheSameSeed() {
        assertThat(claims(42, false, 500)).isEqualTo(claims(42, false, 500)).isNotEqualTo(claims(43, false, 500));
    }

    @Test
    void givesEachClaimAnIdAndATimeOfItsOwn() {
        List<PlacedClaim.Placed> claims = claims(42, false, 2_000);
        assertThat(claims.stream().map(placed -> placed.claim().id()).distinct())
                .hasSize(2_000);
        assertThat(claims)
                .extracting(placed -> placed.claim().times().observed())
                .isSorted();
    }

    @Test
    void speaksOfTheFirstSubjectMostAndOfManyOnce() {
        Map<String, Long> times = claims(42, false, 20_000).stream()
                .collect(Collectors.groupingBy(placed -> placed.subject().key(), Collectors.counting()));
        double shareOfTheFirst =
                times.values().stream().mapToLong(Long::longValue).max().orElse(0) / 20_000.0;
        assertThat(shareOfTheFirst).isCloseTo(0.16, within(0.04));
        assertThat(times).hasSizeGreaterThan(500);
    }

    @Test
    void conflictsAsOftenAsAsked() {
        List<PlacedClaim.Placed> claims = onOneSubject(false);
        long usual = claims.stream()
                .collect(Collectors.groupingBy(placed -> value(placed.claim()), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        assertThat(usual / 10_000.0).isCloseTo(0.9, within(0.02));
    }

    @Test
    void letsASteadyOutletKeepItsNumber() {
        assertThat(valuesByOutlet(onOneSubject(true)).values()).allMatch(values -> values == 1);
        assertThat(valuesByOutlet(onOneSubject(false)).values()).anyMatch(values -> values > 1);
    }

    @Test
    void writesTextThatCompressesBadly() throws Exception {
        StringBuilder text = new StringBuilder();
        claims(42, false, 500)
                .forEach(placed -> text.append(placed.claim().evidence().sentence()));
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (var deflater = new java.util.zip.GZIPOutputStream(bytes)) {
            deflater.write(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isGreaterThan(text.length() * 2 / 5);
    }

    private static Map<String, Long> valuesByOutlet(List<PlacedClaim.Placed> claims) {
        return claims.stream()
                .map(PlacedClaim.Placed::claim)
                .collect(Collectors.groupingBy(
                        Claim::source,
                        Collectors.mapping(
                                SyntheticClaimsTest::value,
                                Collectors.collectingAndThen(Collectors.toSet(), values -> (long) values.size()))));
    }

    private static Object value(Claim claim) {
        return switch (claim.content()) {
            case Content.Figure figure -> figure.quantity().interval();
            case Content.Statement statement -> statement.predicate();
        };
    }

    private static List<PlacedClaim.Placed> claims(long seed, boolean steady, int count) {
        return made(seed, steady, count, SyntheticClaims::any);
    }

    private static List<PlacedClaim.Placed> onOneSubject(boolean steady) {
        return made(42, steady, 10_000, claims -> claims.on(7));
    }

    private static List<PlacedClaim.Placed> made(
            long seed, boolean steady, int count, Function<SyntheticClaims, PlacedClaim.Placed> next) {
        Work work = new Work(count, 0, 1_000, 50, 0.1, steady, seed, 1, 1, 1, 1, Duration.ofSeconds(1), List.of());
        SyntheticClaims claims = new SyntheticClaims(work, "any", FIRST);
        return Stream.generate(() -> next.apply(claims)).limit(count).toList();
    }
}
