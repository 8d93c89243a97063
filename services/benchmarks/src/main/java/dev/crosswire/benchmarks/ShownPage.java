package dev.crosswire.benchmarks;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The alert page in a Chromium without a window, with a fresh profile; it tells when rows came and how long frames took. */
final class ShownPage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WATCH = """
            new MutationObserver((_, observer) => {
              if (!document.querySelector('a.row')) return;
              window.firstRow = performance.now();
              observer.disconnect();
            }).observe(document, { childList: true, subtree: true });
            """;
    private static final String WATCH_FRAMES = """
            window.frameTimes = [];
            let last = performance.now();
            const frame = (now) => {
              window.frameTimes.push(now - last);
              last = now;
              requestAnimationFrame(frame);
            };
            requestAnimationFrame(frame);
            """;

    private final ChromeDriver driver;

    private ShownPage(Path browser, Path chromeDriver) {
        ChromeOptions options = new ChromeOptions()
                .setBinary(browser.toFile())
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--disable-dev-shm-usage",
                        "--window-size=1440,900");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromeDriver.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
    }

    /** Empty on a machine without Chromium and its driver. */
    static Optional<ShownPage> opened() {
        return program("chromium")
                .flatMap(browser -> program("chromedriver").map(driver -> new ShownPage(browser, driver)));
    }

    private static Optional<Path> program(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Goes to the page; milliseconds from its begin until the first row stood in it. */
    double firstRow(URI page) {
        driver.get(page.toString());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (driver.executeScript("return window.firstRow") instanceof Number milliseconds) {
                return milliseconds.doubleValue();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IllegalStateException("no row came within " + PATIENCE.toSeconds() + " s");
    }

    /** From now on each frame is timed. */
    void watchFrames() {
        driver.executeScript(WATCH_FRAMES);
    }

    /** Milliseconds from each frame to the next since they are watched, but for the first two. */
    List<Double> frames() {
        if (driver.executeScript("return window.frameTimes.slice(2)") instanceof List<?> times) {
            return times.stream().map(each -> ((Number) each).doubleValue()).toList();
        }
        throw new IllegalStateException("the browser does not say how long its frames took");
    }

    /** The words of the first rows, as they stand. */
    String rows() {
        return String.valueOf(driver.executeScript(
                "return [...document.querySelectorAll('a.row')].map((row) => row.textContent).join('\\n')"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
