package dev.crosswire.cli;

/** How the sample articles come in: all of them within seconds, or one by one as a day of news would, only faster. */
enum DemoPace {
    FAST,
    LIVE
}
