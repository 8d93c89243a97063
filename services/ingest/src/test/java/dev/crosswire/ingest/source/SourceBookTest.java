package dev.crosswire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.extraction.newsroom.ListedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of sources while it is edited. */
class SourceBookTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<List<String>> read = new ArrayList<>();

    private SourceBook book(String yaml) throws IOException {
        write(yaml);
        return new SourceBook(Optional.of(file()), this::take);
    }

    private Path file() {
        return folder.resolve("sources.yaml");
    }

    private void write(String yaml) throws IOException {
        Files.writeString(file(), yaml);
    }

    private void take(List<ListedSource> sources) {
        read.add(sources.stream().map(ListedSource::id).toList());
    }

    @Test
    void readsAChangedListWithoutARestart() throws IOException {
        SourceBook book = book("- id: herald\n");
        book.look();
        write("- id: herald\n- id: lantern\n");
        book.look();
        book.look();

        assertThat(read).containsExactly(List.of("herald"), List.of("herald", "lantern"));
        assertThat(book.sources()).hasSize(2);
    }

    @Test
    void keepsTheListOfBeforeWhileTheFileCannotBeUsedAndSaysWhatIsWrong() throws IOException {
        SourceBook book = book("- id: herald\n");
        write("- id: herald\n- id: herald\n");
        book.look();

        assertThat(book.sources()).hasSize(1);
        assertThat(book.mistake().orElseThrow())
                .contains("the one of before holds", "line 2", "the source herald is listed twice");
        Files.delete(file());
        book.look();
        assertThat(book.mistake().orElseThrow()).contains("cannot be read");
        write("- id: lantern\n");
        book.look();
        assertThat(book.mistake()).isEmpty();
        assertThat(read).containsExactly(List.of("herald"), List.of("lantern"));
    }

    @Test
    void keepsTheListOfBeforeWhereTheNewOneCannotBeFollowed() throws IOException {
        write("- id: herald\n");
        SourceBook book = new SourceBook(Optional.of(file()), sources -> {
            if (sources.size() > 1) {
                throw new IllegalArgumentException("there is no contact");
            }
        });
        write("- id: herald\n- id: lantern\n");
        book.look();

        assertThat(book.sources()).hasSize(1);
        assertThat(book.mistake().orElseThrow()).contains("there is no contact");
    }

    @Test
    void doesNotStartOnAListThatCannotBeUsed() {
        assertThatThrownBy(() -> book("- name: nobody\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("the field \"id\" is missing");
    }

    @Test
    void isEmptyWithoutAFile() {
        SourceBook book = new SourceBook(Optional.empty(), this::take);
        book.look();

        assertThat(book.sources()).isEmpty();
        assertThat(read).containsExactly(List.of());
    }
}
