@NullMarked
package dev.crosswire.access.http;

import org.jspecify.annotations.NullMarked;
