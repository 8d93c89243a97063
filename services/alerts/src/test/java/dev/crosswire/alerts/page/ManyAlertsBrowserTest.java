package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The page with 5,000 open alerts and 50 changes a second. Times are written to {@code target/page-measures.txt}; what is
 * asserted is what came of it.
 */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class ManyAlertsBrowserTest {

    private static final int OPEN = 5000;
    private static final int CHANGES = 500;
    private static final int A_SECOND = 50;
    private static final String WATCH_THE_FIRST_ROW = """
            new MutationObserver((_, observer) => {
              if (!document.querySelector('a.row')) return;
              window.firstRow = performance.now();
              observer.disconnect();
            }).observe(document, { childList: true, subtree: true });
            """;
    private static final String WATCH_FRAMES = """
            window.frames50 = [];
            let last = performance.now();
            const frame = (now) => {
              window.frames50.push(now - last);
              last = now;
              requestAnimationFrame(frame);
            };
            requestAnimationFrame(frame);
            """;

    @RegisterExtension
    static final PageInBrowser page = new PageInBrowser();

    @Test
    void showsTheFirstRowsOfManyAndMoreWhenAsked() throws Exception {
        putMany();
        Runnable forget = page.browser().before(WATCH_THE_FIRST_ROW);
        page.openLive("/alerts", 100);
        write(
                "first row with " + OPEN + " open alerts",
                page.browser().script("return Math.round(window.firstRow)") + " ms");
        assertThat(page.browser().one("#total").getText()).isEqualTo("5,000 alerts");
        page.browser().one("#more").click();
        page.awaitRows(200);
        assertThat(page.labels()).doesNotHaveDuplicates();
        forget.run();
    }

    @Test
    void takesFiftyChangesASecondAndShowsEachOfThem() throws Exception {
        putMany();
        page.openLive("/alerts", 100);
        page.browser().script(WATCH_FRAMES);
        AtomicInteger sent = new AtomicInteger();
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var _ = clock.scheduleAtFixedRate(
                    () -> {
                        int i = sent.getAndIncrement();
                        if (i < CHANGES) {
                            // Every other one changes a row that shows, the rest are new.
                            page.put(
                                    i % 2 == 0
                                            ? finding("f-" + (OPEN - 1 - i % 100))
                                                    .about("t", "Changed " + i, "Changed " + i)
                                                    .version(2 + i)
                                                    .updated(OPENED.plusSeconds(OPEN + i))
                                                    .build()
                                            : finding("new-" + i)
                                                    .about("t", "New " + i, "New " + i)
                                                    .updated(OPENED.plusSeconds(OPEN + i))
                                                    .build());
                        }
                    },
                    0,
                    1000 / A_SECOND,
                    TimeUnit.MILLISECONDS);
            await().atMost(Duration.ofSeconds(60)).until(() -> sent.get() >= CHANGES);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> page.labels().contains("New " + (CHANGES - 1)));
        Object frames = page.browser().script("""
                const f = window.frames50.slice(2);
                const sorted = [...f].sort((a, b) => a - b);
                return `${f.length} frames, p50 ${sorted[Math.floor(f.length / 2)].toFixed(1)} ms, p99 ${sorted[Math.floor(f.length * 0.99)].toFixed(1)} ms, `
                  + `longest ${sorted.at(-1).toFixed(1)} ms, over 50 ms: ${f.filter((it) => it > 50).length}`;
                """);
        write("frames while " + A_SECOND + " changes a second arrive", String.valueOf(frames));
        assertThat(page.browser().texts("a.row .label")).anyMatch(it -> it.startsWith("Changed "));
        assertThat(page.browser().all("a.row").size())
                .as("the list does not grow without end")
                .isLessThanOrEqualTo(400);
        page.browser().screenshot("many");
    }

    private static void putMany() {
        for (int i = 0; i < OPEN; i++) {
            page.put(finding("f-" + i)
                    .about("t", "Subject " + i, "Subject " + i)
                    .updated(OPENED.plusSeconds(i))
                    .build());
        }
    }

    private static void write(String what, String measured) throws IOException {
        Path file = Path.of("target", "page-measures.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                what + ": " + measured + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
