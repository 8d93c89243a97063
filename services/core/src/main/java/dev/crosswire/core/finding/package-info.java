/**
 * Step five of the path: what the stream says about a subject, from verdicts to clusters, origins and findings with
 * their life. May import {@code comparison} and what stands left of it.
 */
@NullMarked
package dev.crosswire.core.finding;

import org.jspecify.annotations.NullMarked;
