package dev.crosswire.sources.folder;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileKindTest {

    @ParameterizedTest
    @MethodSource("files")
    void tellsWhatAFileIs(String name, String content, FileKind kind) {
        assertThat(FileKind.of(name, content.getBytes(UTF_8))).contains(kind);
    }

    static Stream<Arguments> files() {
        String article =
                "{\"source\":\"s\",\"title\":\"t\",\"publishedAt\":\"2026-01-01T00:00:00Z\",\"text\":\"x\",\"version\":2}";
        String ninjs =
                "{\"uri\":\"urn:x\",\"associations\":{\"a\":{\"text\":\"no\"}},\"versioncreated\":\"2026-01-01T00:00:00Z\"}";
        return Stream.of(
                arguments("a.json", article, FileKind.ARTICLES),
                arguments("a.json", "\ufeff\n [" + article + "," + article + "]", FileKind.ARTICLES),
                arguments("a.json", article + "\n" + article, FileKind.ARCHIVE),
                arguments("a.json", article.substring(0, 60), FileKind.ARTICLES),
                arguments("a.ndjson", article, FileKind.ARCHIVE),
                arguments("a.jsonl", ninjs, FileKind.ARCHIVE),
                arguments("a.txt", ninjs, FileKind.AGENCY),
                arguments("a.json", "[" + ninjs + "]", FileKind.AGENCY),
                arguments("a.json", "{\"items\":[" + ninjs + "]}", FileKind.AGENCY),
                arguments("a.json", "{", FileKind.ARTICLES),
                arguments("a.json", "[".repeat(50_000), FileKind.ARTICLES),
                arguments(
                        "a.html",
                        "<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"/>",
                        FileKind.AGENCY),
                arguments("a", "<!-- x --><newsItem/>", FileKind.AGENCY),
                arguments("a.xml", "<?xml version=\"1.0\"?><rss/>", FileKind.AGENCY),
                arguments("a.xml", "<?xml version=\"1.0\"?><!DOCTYPE html><html/>", FileKind.HTML),
                arguments("a.txt", "<!DOCTYPE html><p>x", FileKind.HTML),
                arguments("a.htm", "Only words", FileKind.HTML),
                arguments("a.md", "Only words", FileKind.TEXT),
                arguments("a", "WARC/1.1\r\n", FileKind.ARCHIVE));
    }

    @Test
    void takesGzipForAnArchiveAndOtherBytesForNothing() {
        assertThat(FileKind.of("a.txt", new byte[] {0x1f, (byte) 0x8b, 8})).contains(FileKind.ARCHIVE);
        assertThat(FileKind.of("a.txt", new byte[] {'P', 'K', 3, 4, 0, 0})).isEmpty();
        assertThat(FileKind.of("a.txt", "  \n ".getBytes(UTF_8))).isEmpty();
        assertThat(FileKind.of("a.txt", "\ufeffWords in UTF-16".getBytes(UTF_16LE)))
                .contains(FileKind.TEXT);
    }
}
