package dev.crosswire.benchmarks;

/** Something that is measured on a broker of its own. */
interface Measurement {

    /** Adds its figures to the report. */
    void run(Ground ground, Work work, Report report);
}
