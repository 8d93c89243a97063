package dev.crosswire.alerts.page;

import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One alert or one subject on a page of its own: the page's modules and styles as the service sends them, under its policy,
 * without the list and without a topic. What is shown are files of the test, folder {@code page}.
 */
final class Bench implements AutoCloseable {

    private final Browser browser = new Browser();
    private final EmbeddedServer server = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of("crosswire.alerts.kafka", "off", "micronaut.server.port", -1, "crosswire.alerts.bench", "on"));

    Browser browser() {
        return browser;
    }

    /** Shows the alert of the file; {@code change} is a statement that may change {@code data} before. */
    void alert(String file, String change) {
        show(file, change, "import('/assets/detail/detail.js').then(m => window.make = m.renderDetail)");
    }

    void alert(String file) {
        alert(file, "");
    }

    void subject(String file) {
        show(file, "", "import('/assets/detail/subject.js').then(m => window.make = m.renderSubject)");
    }

    private void show(String file, String change, String module) {
        browser.complaints();
        browser.open(server.getURI() + "/bench");
        browser.script("""
                const data = %s;
                const sources = %s;
                %s
                window.ctx = { t: (key) => key, readOnly: null, now: () => Date.now(), onAction() {}, navigate() {}, settings: {},
                  api: (path) => path === '/api/v1/sources' ? Promise.resolve(sources)
                    : path.startsWith('/api/v1/subjects/') ? Promise.resolve({ claims: window.past ?? [] }) : Promise.reject(new Error(path)) };
                return %s.then(() => {
                  window.data = data;
                  window.again = () => document.getElementById('detail').replaceChildren(window.make(window.data, window.ctx));
                  window.again();
                });
                """.formatted(read(file), read("sources"), change, module));
        await().until(() -> browser.script("return [...document.querySelectorAll('.measured')].every(it =>"
                        + " it.clientWidth === 0 || it.querySelector('svg') !== null)")
                .equals(true));
    }

    /** What reaches over the side of the window or is cut off by its block. */
    List<?> overflowing() {
        return (List<?>) browser.script("""
                const root = document.documentElement;
                const pane = document.getElementById('detail');
                if (root.scrollWidth <= window.innerWidth && pane.scrollWidth <= pane.clientWidth) return [];
                return [...pane.querySelectorAll('*')]
                  .filter(it => it.getBoundingClientRect().right > window.innerWidth).slice(0, 5).map(it => it.outerHTML.slice(0, 200));
                """);
    }

    private static String read(String file) {
        try (InputStream in = Bench.class.getResourceAsStream("/page/" + file + ".json")) {
            if (in == null) {
                throw new IllegalStateException("there is no file page/" + file + ".json in the test's resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
