package dev.crosswire.alerts.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PageFilesTest {

    private final PageFiles files = PageFiles.read();

    @Test
    void followsWhatThePageUsesAndNothingElse() {
        assertThat(files.asset("main.js")).isPresent();
        assertThat(files.asset("list/rows.js"))
                .as("imported by what the page imports")
                .isPresent();
        assertThat(files.asset("pages/claims.js"))
                .as("fetched when it is needed")
                .isPresent();
        assertThat(files.asset("../logback.xml")).isEmpty();
        assertThat(files.asset("index.html")).isEmpty();
    }

    @Test
    void tellsTheBrowserWhichModulesItStartsWith() {
        assertThat(hinted())
                .contains("main.js", "list/rows.js", "detail/detail.js")
                .doesNotContain("pages/claims.js", "theme.js");
    }

    @Test
    void servesNoCommentsAndNoIndents() {
        String served = PageFile.withoutComments(
                "a.js", "/** What\n * it is. */\nconst a = 1; // kept\n  // gone\n  const b = '/* kept */';\n");
        assertThat(served).isEqualTo("const a = 1; // kept\nconst b = '/* kept */';\n");
    }

    @Test
    void runsNothingThatStandsInThePageItself() {
        assertThat(files.page().text())
                .doesNotContain("<style", "onclick=", " style=")
                .doesNotContainPattern("<script(?![^>]*src=)");
        assertThat(files.assets().values())
                .allSatisfy(file -> assertThat(file.text())
                        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("));
    }

    /** What it weighs compressed: the list with an alert, and with everything that is fetched later. */
    @Test
    void staysLight() throws IOException {
        int start = compressed(files.page());
        for (String name : hinted()) {
            start += compressed(files.asset(name).orElseThrow());
        }
        int all = compressed(files.page());
        for (PageFile file : files.assets().values()) {
            all += compressed(file);
        }
        for (String name : List.of("tokens.css", "crosswire.css", "views.css", "detail.css", "theme.js", "icon.svg")) {
            start += compressed(files.asset(name).orElseThrow());
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "page-size.txt"),
                "list and alert: " + start + " bytes\neverything: " + all + " bytes\n");
        assertThat(start).as("bytes of the list with an alert").isLessThan(60_000);
        assertThat(all).as("bytes of everything").isLessThan(86_000);
    }

    private List<String> hinted() {
        return Pattern.compile("modulepreload\" href=\"/assets/([^\"]+)\"")
                .matcher(files.page().text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static int compressed(PageFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
