package dev.crosswire.alerts.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Ledger ledger = new Ledger(MINUTE, 3);

    private static Notice notice(String finding, String severity, String summary) {
        return new Notice(
                finding,
                new TreeMap<>(Map.of("finding", finding, "severity", severity)),
                Map.of("summary", summary),
                NOON,
                "http://127.0.0.1/alerts/" + finding);
    }

    private static Notice notice(String finding) {
        return notice(finding, "high", "as raised");
    }

    private List<String> tellAll(Instant now) {
        List<Ledger.Due> due = ledger.due(now, 100);
        ledger.telling(due);
        ledger.told(due, now);
        return due.stream()
                .map(it -> it.notice().finding() + " " + it.notice().labels().getOrDefault("severity", "")
                        + (it.ends() ? " ends" : ""))
                .toList();
    }

    @Test
    void tellsANewNoticeAtOnceAndAgainAfterAMinute() {
        ledger.stands("a", List.of(notice("a")));

        assertThat(tellAll(NOON)).containsExactly("a high");
        assertThat(tellAll(NOON.plusSeconds(59))).isEmpty();
        assertThat(ledger.nextDue()).contains(NOON.plus(MINUTE));
        assertThat(tellAll(NOON.plus(MINUTE))).containsExactly("a high");
    }

    @Test
    void tellsAChangeAtOnceAndARepetitionNot() {
        ledger.stands("a", List.of(notice("a")));
        tellAll(NOON);

        ledger.stands("a", List.of(notice("a")));
        assertThat(tellAll(NOON.plusSeconds(1))).isEmpty();
        ledger.stands("a", List.of(notice("a", "high", "a third origin")));
        assertThat(tellAll(NOON.plusSeconds(2))).containsExactly("a high");
    }

    @Test
    void tellsTheEndOnceAndForgets() {
        ledger.stands("a", List.of(notice("a")));
        tellAll(NOON);

        ledger.stands("a", List.of());

        assertThat(tellAll(NOON.plusSeconds(1))).containsExactly("a high ends");
        assertThat(tellAll(NOON.plusSeconds(600))).isEmpty();
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void endsTheNoticeOfTheOldSeverityWhenItChanges() {
        ledger.stands("a", List.of(notice("a", "high", "as raised")));
        tellAll(NOON);

        ledger.stands("a", List.of(notice("a", "low", "as raised")));

        assertThat(tellAll(NOON.plusSeconds(1))).containsExactly("a high ends", "a low");
    }

    @Test
    void saysNothingOfWhatCameAndWentWhileNobodyCouldBeTold() {
        ledger.stands("a", List.of(notice("a")));
        ledger.stands("a", List.of());

        assertThat(tellAll(NOON)).isEmpty();
    }

    @Test
    void tellsTheEndOfWhatMayHaveBeenTold() {
        ledger.stands("a", List.of(notice("a")));
        ledger.telling(ledger.due(NOON, 100));

        ledger.stands("a", List.of());

        assertThat(tellAll(NOON)).containsExactly("a high ends");
    }

    @Test
    void standsAgainAfterAnEndThatWasNotTold() {
        ledger.stands("a", List.of(notice("a")));
        tellAll(NOON);
        ledger.stands("a", List.of());
        ledger.stands("a", List.of(notice("a")));

        assertThat(tellAll(NOON.plusSeconds(1))).containsExactly("a high");
    }

    @Test
    void goesOnWithWhatAnEarlierProcessHadTold() {
        ledger.restore(List.of(notice("a"), notice("b")));
        assertThat(tellAll(NOON)).as("its words are not known yet").isEmpty();

        ledger.stands("a", List.of(notice("a")));
        ledger.stands("b", List.of());

        assertThat(tellAll(NOON)).containsExactly("b high ends", "a high");
    }

    @Test
    void namesWhatIsToldOnlyWhenThatHasChanged() {
        ledger.stands("a", List.of(notice("a")));
        assertThat(ledger.changedTold()).isEmpty();
        tellAll(NOON);
        assertThat(ledger.changedTold().orElseThrow())
                .extracting(Notice::finding)
                .containsExactly("a");

        tellAll(NOON.plus(MINUTE));
        assertThat(ledger.changedTold()).isEmpty();
        ledger.stands("a", List.of());
        tellAll(NOON.plus(MINUTE));
        assertThat(ledger.changedTold().orElseThrow()).isEmpty();
    }

    @Test
    void doesNotGrowBeyondItsBoundAndSaysWhenThereIsRoomAgain() {
        IntStream.range(0, 10).mapToObj(Integer::toString).forEach(id -> ledger.stands(id, List.of(notice(id))));

        assertThat(tellAll(NOON)).hasSize(3);
        assertThat(ledger.leftOut()).isEqualTo(7);
        assertThat(ledger.roomAgain()).isFalse();
        ledger.stands("1", List.of());
        tellAll(NOON);
        assertThat(ledger.roomAgain()).isTrue();
        assertThat(ledger.leftOut()).isZero();
    }
}
