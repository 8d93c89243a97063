package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeLinksTest {

    private static final Pattern LINK_TO_A_FILE = Pattern.compile("]\\(([^):]+)\\)");

    @Test
    void pointToFilesThatAreThere() throws IOException {
        List<String> files = LINK_TO_A_FILE
                .matcher(Files.readString(SourceTree.root().resolve("README.md")))
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();

        assertThat(files).contains("docs/alerts.png", "LICENSE");
        assertThat(files).allMatch(file -> Files.exists(SourceTree.root().resolve(file)));
    }
}
