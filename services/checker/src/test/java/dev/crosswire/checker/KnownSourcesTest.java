package dev.crosswire.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.Sources;
import dev.crosswire.extraction.newsroom.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of sources while it is edited. */
class KnownSourcesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private KnownSources known(String yaml) throws IOException {
        Path file = write(yaml);
        return new KnownSources(Optional.of(file), KnownSources.of(SourceFile.read(file)));
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sources.yaml"), yaml);
    }

    private static Optional<String> owner(KnownSources known, long now) {
        return known.at(now).of("herald").flatMap(Source::owner);
    }

    @Test
    void goesByAChangedListWithoutARestart() throws IOException {
        KnownSources known = known("- {id: herald, owner: Harbour}");
        assertThat(owner(known, 0)).contains("Harbour");
        write("- {id: herald, owner: Meridian Trust}");

        assertThat(owner(known, 1_999)).contains("Harbour");
        assertThat(owner(known, 2_000)).contains("Meridian Trust");
    }

    @Test
    void goesByTheListOfBeforeWhileTheFileCannotBeUsed() throws IOException {
        KnownSources known = known("- {id: herald, owner: Harbour}");
        write("- {id: herald, owned: Meridian Trust}");
        assertThat(owner(known, 0)).contains("Harbour");
        Files.delete(folder.resolve("sources.yaml"));
        assertThat(owner(known, 10_000)).contains("Harbour");
        write("- {id: herald, owner: Lantern Media Group}");

        assertThat(owner(known, 20_000)).contains("Lantern Media Group");
    }

    @Test
    void changesNothingWithoutAFile() {
        assertThat(new KnownSources(Optional.empty(), Sources.NONE).at(0)).isEqualTo(Sources.NONE);
    }
}
