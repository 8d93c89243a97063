package dev.crosswire.core.finding;

/**
 * How many of a sample something holds for, with the interval in which the share behind it lies: Wilson's score interval
 * at 95 % (E. B. Wilson, JASA 22, 1927), which stays honest for small samples and for none.
 *
 * @param count how many it holds for
 * @param share count of the sample, 0 where there is no sample
 * @param low lower end of the interval
 * @param high upper end of the interval; 1 where there is no sample
 */
public record Share(long count, double share, double low, double high) {

    /** The quantile of the normal distribution that leaves 2.5 % on either side. */
    private static final double Z = 1.959963984540054;

    /**
     * The share of a sample.
     *
     * @param count between 0 and {@code sample}; what lies outside is taken for the nearer end
     */
    public static Share of(long count, long sample) {
        if (sample <= 0) {
            return new Share(0, 0, 0, 1);
        }
        long held = Math.clamp(count, 0, sample);
        double n = sample;
        double p = held / n;
        double square = Z * Z;
        double middle = (p + square / (2 * n)) / (1 + square / n);
        double reach = Z * Math.sqrt(p * (1 - p) / n + square / (4 * n * n)) / (1 + square / n);
        // Rounding must not carry an end that is exactly 0 or 1 past it.
        double low = held == 0 ? 0 : Math.max(0, middle - reach);
        double high = held == sample ? 1 : Math.min(1, middle + reach);
        return new Share(held, p, low, high);
    }
}
