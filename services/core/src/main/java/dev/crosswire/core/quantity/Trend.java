package dev.crosswire.core.quantity;

/** The direction of a change ("rose by 5 %"), as opposed to a level. */
public enum Trend {
    UP,
    DOWN
}
