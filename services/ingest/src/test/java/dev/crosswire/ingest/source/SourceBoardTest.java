package dev.crosswire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How it goes with sources. */
class SourceBoardTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:30Z");

    private final SourceBoard board = new SourceBoard();

    private SourceStatus of(String source) {
        return board.statuses(NOW).stream()
                .filter(status -> status.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsListedSourcesBeforeTheySayAnything() {
        board.list(List.of("herald", "agency"));

        assertThat(board.statuses(NOW)).extracting(SourceStatus::source).containsExactly("agency", "herald");
        assertThat(of("herald"))
                .isEqualTo(new SourceStatus(
                        "herald",
                        NOW,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    @Test
    void countsArticlesAndClaimsOfTheLastHour() {
        board.published("herald", NOW.minus(Duration.ofMinutes(61)), 100);
        board.published("herald", NOW.minus(Duration.ofMinutes(59)), 3);
        board.published("herald", NOW.minus(Duration.ofSeconds(10)), 4);

        assertThat(of("herald").articlesLastHour()).isEqualTo(2);
        assertThat(of("herald").claimsLastHour()).isEqualTo(7);
        assertThat(of("herald").lastArticle()).contains(NOW.minus(Duration.ofSeconds(10)));
        assertThat(board.statuses(NOW.plus(Duration.ofHours(1))).getFirst().articlesLastHour())
                .isZero();
    }

    @Test
    void saysSinceWhenASourceFailsAndForgetsItOnceItAnswers() {
        board.list(List.of("herald"));
        board.failed("herald", NOW.minusSeconds(60), "herald.example answered 503");
        board.failed("herald", NOW, "herald.example does not answer");

        assertThat(of("herald").error()).contains("herald.example does not answer");
        assertThat(of("herald").errorSince()).contains(NOW.minusSeconds(60));
        assertThat(of("herald").lastFetch()).contains(NOW);
        board.fetched("herald", NOW);
        assertThat(of("herald").error()).isEmpty();
        assertThat(of("herald").errorSince()).isEmpty();
    }

    @Test
    void saysNothingOfFetchingOnceASourceIsOffTheList() {
        board.list(List.of("herald"));
        board.failed("herald", NOW, "herald.example answered 503");
        board.published("herald", NOW, 1);
        board.list(List.of());

        assertThat(of("herald").error()).isEmpty();
        assertThat(of("herald").lastFetch()).isEmpty();
        assertThat(of("herald").articlesLastHour()).isEqualTo(1);
    }

    @Test
    void keepsAllListedSourcesHoweverManyNamesArePostedUnder() {
        board.list(List.of("herald"));
        for (int i = 0; i < SourceBoard.MOST_UNLISTED + 500; i++) {
            board.published("stranger-" + i, NOW, 0);
        }

        assertThat(board.statuses(NOW))
                .hasSize(SourceBoard.MOST_UNLISTED + 1)
                .extracting(SourceStatus::source)
                .contains("herald", "stranger-" + (SourceBoard.MOST_UNLISTED + 499))
                .doesNotContain("stranger-0");
    }
}
