package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.ClaimTypes;

/** What every pair is compared under. */
record Setting(ClaimTypes types, ComparisonSettings settings, Names names) {}
