package dev.crosswire.alerts.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The accessibility rules of axe-core, run in the page. */
final class Axe {

    private static final String SOURCE = source();

    private Axe() {}

    /** What violates a rule of WCAG 2.2 at level A or AA, or a best practice: the rule, what it says, and where. */
    static List<?> violations(Browser browser) {
        browser.script(SOURCE);
        return (List<?>) browser.script("""
                return axe.run(document).then(({ violations }) => violations.map(({ id, help, nodes }) =>
                  `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`));
                """);
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe-core is not on the test's class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
