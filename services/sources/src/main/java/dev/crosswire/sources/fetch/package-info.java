/**
 * Polite and safe HTTP: what a stranger's server may cost is bounded, where a request may go is checked after DNS and on
 * every redirect, and no host is asked more often than it likes. Everything in here may be called from virtual threads.
 */
@NullMarked
package dev.crosswire.sources.fetch;

import org.jspecify.annotations.NullMarked;
