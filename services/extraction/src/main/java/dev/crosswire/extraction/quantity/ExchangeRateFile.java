package dev.crosswire.extraction.quantity;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.crosswire.core.quantity.ExchangeRates;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.entries.EntryFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Dated exchange rates as an editor writes them, one a line: {@code {from: EUR, to: USD, date: 2026-01-05, rate: 1.0845}}. */
public final class ExchangeRateFile {

    private ExchangeRateFile() {}

    /**
     * A line of the file.
     *
     * @param rate what one of {@code from} cost in {@code to}, a decimal or a fraction
     */
    record Line(
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) String date,
            @JsonProperty(required = true) String rate) {

        /** Checks that it is a rate. */
        Line {
            toRate(from, to, date, rate);
        }

        ExchangeRates.Rate toRate() {
            return toRate(from, to, date, rate);
        }

        private static ExchangeRates.Rate toRate(String from, String to, String date, String rate) {
            try {
                return new ExchangeRates.Rate(from, to, LocalDate.parse(date), Rational.parse(rate));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("\"" + date + "\" is no date such as 2026-01-05", e);
            }
        }
    }

    /**
     * The rates of a file.
     *
     * @param reach how many days before or after its own a rate is taken for
     * @throws EntryException if the file cannot be read or a line is no rate, with file, line and reason
     */
    public static ExchangeRates read(Path file, int reach) throws EntryException {
        try (InputStream in = Files.newInputStream(file)) {
            List<EntryFile.Entry<Line>> lines = EntryFile.read(file.toString(), in, Line.class);
            return new ExchangeRates(
                    lines.stream().map(line -> line.value().toRate()).toList(), reach);
        } catch (IOException | UncheckedIOException e) {
            throw new EntryException(file.toString(), 1, "the file cannot be read (" + e.getMessage() + ")");
        }
    }
}
