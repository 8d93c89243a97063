package dev.crosswire.cli;

import dev.crosswire.core.quantity.ExchangeRates;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.quantity.ExchangeRateFile;
import java.nio.file.Path;
import java.util.Optional;

/** The exchange rates that a command without a stack compares at: those that the checker would be given by the same setting. */
final class ExchangeRatesSetting {

    private static final String RATES = "crosswire.comparison.exchange-rates";

    private ExchangeRatesSetting() {}

    static ExchangeRates load() {
        Optional<String> file = Optional.ofNullable(System.getProperty(RATES))
                .or(() -> Optional.ofNullable(System.getenv("CROSSWIRE_COMPARISON_EXCHANGE_RATES")))
                .filter(name -> !name.isBlank());
        try {
            return file.isPresent()
                    ? ExchangeRateFile.read(Path.of(file.get()), ExchangeRates.DEFAULT_REACH)
                    : ExchangeRates.NONE;
        } catch (EntryException e) {
            throw new CommandFailedException(e.getMessage() + "; mend it, or unset " + RATES + ".", e);
        }
    }
}
