package dev.crosswire.extraction.settings;

import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.quantity.ExchangeRates;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.quantity.ExchangeRateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The thresholds of a comparison as they are set: the checker's, and those of a command that asks the same rules again,
 * which must not answer by others.
 */
public final class ComparisonThresholds {

    private static final String RATES = "crosswire.comparison.exchange-rates";

    private ComparisonThresholds() {}

    /** @throws IllegalArgumentException with one sentence that names the setting that does not fit */
    public static ComparisonSettings from(Settings settings) {
        ComparisonSettings defaults = ComparisonSettings.DEFAULT;
        return new ComparisonSettings(
                settings.exact("crosswire.comparison.diverge-ratio", defaults.divergeRatio()),
                settings.whole("crosswire.comparison.near-duplicate-bits", defaults.nearDuplicateBits()),
                settings.duration("crosswire.comparison.dates-apart", defaults.datesApart()),
                rates(settings));
    }

    /** The rates of the file that is set, none where none is. */
    private static ExchangeRates rates(Settings settings) {
        int reach = settings.whole("crosswire.comparison.rate-days", ExchangeRates.DEFAULT_REACH);
        Optional<Path> file =
                settings.text(RATES).filter(name -> !name.isBlank()).map(Path::of);
        try {
            return file.isPresent() ? ExchangeRateFile.read(file.get(), reach) : new ExchangeRates(List.of(), reach);
        } catch (EntryException e) {
            throw new IllegalArgumentException(RATES + ": " + e.getMessage(), e);
        }
    }
}
