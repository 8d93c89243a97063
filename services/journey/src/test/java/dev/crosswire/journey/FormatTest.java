package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The format of the sources; {@code scripts/format} brings them to it. A test and not a plugin, because the formatter
 * reads these sources on the JDK of the tests only, and Maven itself may run on an older one.
 */
class FormatTest {

    private static final int LONGEST_FILE = 300;

    @Test
    void everySourceIsFormatted() throws IOException, FormatterException {
        Formatter formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(Style.PALANTIR).build());
        List<Path> unformatted = new ArrayList<>();
        List<Path> sources = SourceTree.javaSources();
        for (Path file : sources) {
            String text = Files.readString(file);
            String ordered =
                    RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(text, Style.PALANTIR));
            if (!formatter.formatSource(ordered).equals(text)) {
                unformatted.add(SourceTree.root().relativize(file));
            }
        }
        assertThat(sources).isNotEmpty();
        assertThat(unformatted).as("run scripts/format").isEmpty();
    }

    @Test
    void everySourceExplainsItselfInThreeHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : SourceTree.javaSources()) {
            // A table of cases in a test is as long as there are cases.
            if (!file.toString().contains("/src/main/")) {
                continue;
            }
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(SourceTree.root().relativize(file) + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
