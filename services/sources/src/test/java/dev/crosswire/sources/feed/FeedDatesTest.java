package dev.crosswire.sources.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fri, 27 Nov 2026 09:30:00 GMT            | 2026-11-27T09:30:00Z
            Fri, 27 Nov 2026 09:30:00 +0000          | 2026-11-27T09:30:00Z
            27 Nov 2026 09:30 UT                     | 2026-11-27T09:30:00Z
            Fri, 27 Nov 26 09:30:00 Z                | 2026-11-27T09:30:00Z
            Fri, 27 Nov 2026 09:30:00 -05:00         | 2026-11-27T14:30:00Z
            Fri, 27 Nov 2026 09:30:00 GMT+2          | 2026-11-27T07:30:00Z
            Fri, 27 Nov 2026 09:30:00 UTC+0530       | 2026-11-27T04:00:00Z
            Fri, 27 Nov 2026 09:30:00 +0100 (CET)    | 2026-11-27T08:30:00Z
            Sat, 27 Jun 2026 09:30:00 CEST           | 2026-06-27T07:30:00Z
            Sat, 27 June 2026 09:30:00 BST           | 2026-06-27T08:30:00Z
            Fri, 27 Nov 2026 09:30:00 PST            | 2026-11-27T17:30:00Z
            Fri, 27 Nov 2026 09:30:00 Europe/Nowhere | 2026-11-27T09:30:00Z
            Fri, 27 Nov 2026 09:30:60 GMT            | 2026-11-27T09:30:59Z
            Freitag, 27 Nov 2026 09:30:00 GMT        | 2026-11-27T09:30:00Z
            27-Nov-2026 09:30:00                     | 2026-11-27T09:30:00Z
            27 Nov 2026                              | 2026-11-27T00:00:00Z
            2026-11-27T09:30:00Z                     | 2026-11-27T09:30:00Z
            2026-11-27T09:30:00.123456789+01:00      | 2026-11-27T08:30:00Z
            2026-11-27T09:30-0500                    | 2026-11-27T14:30:00Z
            2026-11-27 09:30:00                      | 2026-11-27T09:30:00Z
            2026-11-27                               | 2026-11-27T00:00:00Z
            2026-11                                  | 2026-11-01T00:00:00Z
            """)
    void readsWhatPublishersWrite(String stated, Instant meant) {
        assertThat(FeedDates.parse(stated)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Fri, 32 Nov 2026 09:30:00 GMT",
                "27 Foo 2026 09:30:00 GMT",
                "2026-13-01",
                "2026-11-27T25:00:00Z",
                "Fri, 27 Nov 2026 09:30:00 +9900",
                "1764235800"
            })
    void readsNothingWhereThereIsNoDate(String stated) {
        assertThat(FeedDates.parse(stated)).isEmpty();
    }
}
