package dev.crosswire.cli;

import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.extraction.settings.ComparisonThresholds;
import dev.crosswire.extraction.settings.Settings;

/** The thresholds that a command compares by: those that the checker would be given by the same settings. */
final class ComparisonSetting {

    private ComparisonSetting() {}

    static ComparisonSettings load() {
        try {
            return ComparisonThresholds.from(Settings.ofThisProcess());
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(e.getMessage() + "; mend it, or unset it.", e);
        }
    }
}
