package dev.crosswire.extraction.time;

/** A time that a sentence names, with what it is the time of. */
record Timed(Span span, Use use) {

    /** What a time is for. */
    enum Use {
        PERIOD,
        SINCE,
        AS_OF,
        /** When somebody says so. */
        SPOKEN,
        /** Of the figure that another is held against: nobody's here. */
        OTHER
    }
}
