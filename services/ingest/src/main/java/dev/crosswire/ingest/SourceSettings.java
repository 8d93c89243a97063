package dev.crosswire.ingest;

import dev.crosswire.extraction.newsroom.SourceFile;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.sources.fetch.FetchConfiguration;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How ingest looks after sources by itself.
 *
 * @param list file of the sources; empty where all articles are posted
 * @param state folder for what outlives a restart: what was fetched and not published yet, what is known of each feed
 * @param spoolBytes what may wait on disk before nothing more is fetched
 * @param fetching how it goes out to others
 */
record SourceSettings(Optional<Path> list, Path state, long spoolBytes, FetchConfiguration fetching) {

    static final String SPOOL = "crosswire.ingest.spool-megabytes";
    static final String STATE = "crosswire.state.dir";

    private static final int USUAL_SPOOL = 256;
    private static final int MOST_SPOOL = 1_000_000;

    /** @throws IllegalArgumentException naming the setting that does not fit */
    static SourceSettings of(Settings settings) {
        return new SourceSettings(
                settings.text(SourceFile.SETTING)
                        .filter(name -> !name.isBlank())
                        .map(Path::of),
                Path.of(settings.text(STATE, "crosswire-state")),
                (long) within(SPOOL, settings.whole(SPOOL, USUAL_SPOOL), 1, MOST_SPOOL) * 1024 * 1024,
                FetchConfiguration.of(settings::text));
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " is " + value + " and must lie between " + least + " and " + most);
        }
        return value;
    }

    /** Where what was fetched waits. */
    Path spool() {
        return state.resolve("spool");
    }

    /** Where it is kept what is known of feeds. */
    Path feeds() {
        return state.resolve("feeds");
    }
}
