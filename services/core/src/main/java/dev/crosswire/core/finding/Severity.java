package dev.crosswire.core.finding;

/** How much a finding deserves a person's look. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
