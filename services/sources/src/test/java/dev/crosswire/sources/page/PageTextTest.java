package dev.crosswire.sources.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much of what a reader came for is read, and how much of what stands around it, on pages in the layouts of real sites. */
class PageTextTest {

    private record Sum(int wanted, int lost, int read, int foreign) {

        static Sum of(List<TestPage.Score> scores) {
            return new Sum(
                    scores.stream().mapToInt(TestPage.Score::wanted).sum(),
                    scores.stream().mapToInt(score -> score.lost().size()).sum(),
                    scores.stream().mapToInt(TestPage.Score::read).sum(),
                    scores.stream().mapToInt(score -> score.foreign().size()).sum());
        }

        double kept() {
            return 100.0 * (wanted - lost) / wanted;
        }

        double letIn() {
            return 100.0 * foreign / read;
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "kept %.1f %% of %d sentences, %.1f %% of %d read are foreign",
                    kept(),
                    wanted,
                    letIn(),
                    read);
        }
    }

    @Test
    void readsTheSentencesThatAReaderSeesAndNoOthers() throws IOException {
        List<TestPage.Score> worked = new ArrayList<>();
        List<TestPage.Score> heldOut = new ArrayList<>();
        List<String> report = new ArrayList<>();
        for (TestPage page : TestPage.all()) {
            TestPage.Score score = page.score(read(page).text());
            (page.heldOut() ? heldOut : worked).add(score);
            if (!page.heldOut() || Boolean.getBoolean("pages.all")) {
                report.add(page.name() + ": " + Sum.of(List.of(score)).words());
                score.lost().forEach(sentence -> report.add("    lost: " + sentence));
                score.foreign().forEach(sentence -> report.add("    foreign: " + sentence));
            }
        }
        report.add("worked on: " + Sum.of(worked).words());
        report.add("held out:  " + Sum.of(heldOut).words());
        worked.addAll(heldOut);
        Sum all = Sum.of(worked);
        report.add("all:       " + all.words());
        Files.write(Path.of("target/page-text.txt"), report);

        assertThat(worked).hasSizeGreaterThanOrEqualTo(44);
        assertThat(all.kept()).as(all.words()).isGreaterThanOrEqualTo(97);
        assertThat(all.letIn()).as(all.words()).isLessThanOrEqualTo(2);
    }

    @Test
    void readsWhatEachPageStatesAboutItsArticle() {
        List<String> wrong = new ArrayList<>();
        for (TestPage page : TestPage.all()) {
            Page read = read(page);
            Map<String, Optional<String>> found = Map.of(
                    "title", read.title().map(title -> title.replaceAll("[\\u00A0\\u202F]", " ")),
                    "published", read.publishedAt().map(Instant::toString),
                    "modified", read.modifiedAt().map(Instant::toString),
                    "author", read.author(),
                    "language", read.language(),
                    "canonical", read.canonicalUrl());
            page.facts().forEach((fact, wanted) -> {
                Optional<String> value = found.getOrDefault(fact, Optional.empty());
                String want = wanted.startsWith("20") && wanted.endsWith("Z")
                        ? Instant.parse(wanted).toString()
                        : wanted;
                if (!value.equals(Optional.of(want))) {
                    wrong.add(page.name() + ": " + fact + " is " + value + ", not " + wanted);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static Page read(TestPage page) {
        return PageReader.read(page.html(), Optional.empty(), Optional.empty());
    }
}
