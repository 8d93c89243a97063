package dev.crosswire.vitals;

import java.util.Optional;

/** How a service says how it is. May ask the broker, and take seconds where that is away; thread-safe. */
public interface Health {

    /** What only a restart mends, in one sentence; empty while the service lives. */
    Optional<String> ailment();

    /** What keeps the service from its work now, or what it has to catch up with first, in one sentence; empty if nothing does. */
    Optional<String> obstacle();
}
