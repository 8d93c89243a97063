/** The page as files: served from the class path under strict headers. It talks to {@code rest} over HTTP only. */
@NullMarked
package dev.crosswire.alerts.page;

import org.jspecify.annotations.NullMarked;
