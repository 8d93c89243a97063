package dev.crosswire.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            HTTPS://News.Example, https://news.example/
            http://news.example./a?b=%20c#d, http://news.example/a?b=%20c
            http://news.example:8080/, http://news.example:8080/
            http://[2001:4860::8888]/, http://[2001:4860::8888]/
            http://bücher.example/ä, http://xn--bcher-kva.example/%C3%A4
            http://a_b.example/, http://a_b.example/
            """)
    void hasOneForm(String given, String form) throws Exception {
        assertThat(WebAddress.of(URI.create(given)).uri()).isEqualTo(URI.create(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news.example/feed",
                "/feed",
                "mailto:a@b.example",
                "file:///etc/passwd",
                "ftp://news.example/",
                "jar:http://a.example!/",
                "http://user@news.example/",
                "http://user:pass@news.example/",
                "http://@news.example/",
                "http:/x",
                "http://:80/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1.1/",
                "http://①②⑦.0.0.01/",
                "http://news.example:0/",
                "http://news.example:65536/",
                "http://a..b/"
            })
    void isRefusedWhereItIsNoPlainAddressOfTheWeb(String given) {
        assertThatThrownBy(() -> WebAddress.of(URI.create(given)))
                .isInstanceOf(FetchException.class)
                .hasMessageStartingWith("The address ")
                .hasMessageNotContaining("pass@");
    }

    @Test
    void redirectsFromHttpsToHttpOnlyWhereThatIsAllowed() throws Exception {
        WebAddress from = WebAddress.of(URI.create("https://news.example/a"));
        Optional<String> plain = Optional.of("http://news.example/b");

        assertThatThrownBy(() -> Redirects.next(from, plain, false)).hasMessageContaining("from https");
        assertThat(Redirects.next(from, plain, true).uri()).isEqualTo(URI.create("http://news.example/b"));
    }

    @Test
    void redirectsToWhatBrowsersMakeOfALocation() throws Exception {
        WebAddress from = WebAddress.of(URI.create("https://news.example/a/b?c"));

        assertThat(Redirects.next(from, Optional.of("d e\u00c3\u00a9|"), false).uri())
                .isEqualTo(URI.create("https://news.example/a/d%20e%C3%A9%7C"));
        assertThat(Redirects.next(from, Optional.of("?x"), false).uri())
                .isEqualTo(URI.create("https://news.example/a/b?x"));
        assertThat(Redirects.next(from, Optional.of("//b.example"), false).uri())
                .isEqualTo(URI.create("https://b.example/"));
    }
}
