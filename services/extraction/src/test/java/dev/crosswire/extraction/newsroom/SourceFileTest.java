package dev.crosswire.extraction.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.article.SourceListing.Supply;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.newsroom.ListedSource.FullText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of sources: how articles come from each, and what is refused. */
class SourceFileTest {

    private static List<ListedSource> read(String yaml) throws EntryException {
        return SourceFile.read("sources.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsHowArticlesComeFromASource() throws EntryException {
        List<ListedSource> sources = read("""
                - id: herald
                  name: The Herald
                  owner: Harbour Group
                  address: https://herald.example/rss?key=s3cret#top
                  language: en
                  desk: world
                  poll: 90s
                  licence: text and data mining allowed, see contract 12
                  text: page
                - {id: northwire, name: Associated Press, wire: true, kind: folder, address: in/northwire}
                - {id: agency, kind: topic, address: agency.articles}
                - id: lantern
                """);

        ListedSource herald = sources.getFirst();
        assertThat(herald.listing().supply()).isEqualTo(Supply.FEED);
        assertThat(herald.address()).contains("https://herald.example/rss?key=s3cret#top");
        assertThat(herald.listing().address()).contains("https://herald.example/rss");
        assertThat(herald.listing().poll()).contains(Duration.ofSeconds(90));
        assertThat(herald.listing().language()).contains("en");
        assertThat(herald.listing().desk()).contains("world");
        assertThat(herald.listing().licence()).contains("text and data mining allowed, see contract 12");
        assertThat(herald.text()).isEqualTo(FullText.PAGE);
        assertThat(sources)
                .extracting(it -> it.listing().supply())
                .containsExactly(Supply.FEED, Supply.FOLDER, Supply.TOPIC, Supply.POST);
        assertThat(sources.get(1).listing().poll()).contains(Duration.ofSeconds(2));
        assertThat(sources.get(1).listing().source().agency()).contains("AP");
        assertThat(sources.get(2).listing().poll()).isEmpty();
        assertThat(sources.get(3).address()).isEqualTo(Optional.empty());
        assertThat(sources.get(3).text()).isEqualTo(FullText.AUTO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{id: a, kind: feed} | the field \"address\" is missing, which a source of kind feed needs",
                "{id: a, kind: fax, address: b} | kind \"fax\" is not post, feed, folder or topic",
                "{id: a, address: in/a} | the field \"kind\" is missing",
                "{id: a, kind: post, address: 'https://a.example/'} | a source of kind post has an address",
                "{id: a, kind: feed, address: 'ftp://a.example/'} | is not a URL that starts with http:// or https://",
                "{id: a, address: 'https://user:word@a.example/'} | the address holds a user name",
                "{id: a, address: 'https://'} | is not a valid URL",
                "{id: a, address: 'https://a.example/', poll: 5 minutes} | poll \"5 minutes\" is not a number with",
                "{id: a, address: 'https://a.example/', poll: 1s} | must lie between 10s and 7d",
                "{id: a, kind: topic, address: t, poll: 1h} | is not looked after in intervals",
                "{id: a, kind: topic, address: 'a topic'} | is not the name of a topic",
                "{id: a, kind: folder, address: in, text: page} | which only a source of kind feed has",
                "{id: a, address: 'https://a.example/', text: all} | text \"all\" is not auto, feed or page",
                "{id: a, language: english language} | is not a BCP 47 tag",
                "{id: a, licence: \"x\\u0007\"} | \"licence\" holds a control character",
            })
    void refusesWhatCannotBeMeantAndSaysWhy(String entry, String why) {
        assertThatThrownBy(() -> read("- id: fine\n- " + entry))
                .isInstanceOf(EntryException.class)
                .hasMessageStartingWith("sources.yaml, line 2: ")
                .hasMessageContaining(why);
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThatThrownBy(() -> SourceFile.read(Path.of("nowhere/sources.yaml")))
                .hasMessageContaining("crosswire.sources names nowhere/sources.yaml, which cannot be read");
    }
}
