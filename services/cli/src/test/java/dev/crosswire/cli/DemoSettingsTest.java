package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.quantity.ExchangeRates;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.quantity.ExchangeRateFile;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class DemoSettingsTest {

    private static final Instant POSTED = Instant.parse("2026-03-14T20:00:00Z");

    @TempDir
    private Path data;

    @Test
    void namesTheDemosSourcesAndRatesToTheServices() throws EntryException {
        Map<Part, List<String>> arguments = arguments(Map.of());
        Path folder = data.resolve("demo");
        Path rates = folder.resolve("exchange-rates.yaml");
        assertThat(arguments.get(Part.CHECKER))
                .containsExactly(
                        "-Dcrosswire.sources=" + folder.resolve("sources.yaml"),
                        "-Dcrosswire.comparison.exchange-rates=" + rates);
        assertThat(arguments.get(Part.INGEST)).containsExactly("-Dcrosswire.sources=" + folder.resolve("sources.yaml"));
        assertThat(folder.resolve("sources.yaml")).content().contains("owner: Harbour Group");
        assertThat(rates).content().contains("date: 2026-03-14");
        assertThat(ExchangeRateFile.read(rates, ExchangeRates.DEFAULT_REACH)).isNotNull();
    }

    @Test
    void leavesWhatAPersonHasSetAlone() {
        assertThat(arguments(Map.of(
                        "CROSSWIRE_SOURCES", "/theirs.yaml",
                        "CROSSWIRE_COMPARISON_EXCHANGE_RATES", "/theirs-too.yaml")))
                .isEmpty();
        assertThat(data.resolve("demo")).doesNotExist();
    }

    private Map<Part, List<String>> arguments(Map<String, String> environment) {
        return new DemoSettings(data, POSTED, new Settings(Map.of(), environment))
                .on(StackSettings.everything(data))
                .arguments();
    }
}
