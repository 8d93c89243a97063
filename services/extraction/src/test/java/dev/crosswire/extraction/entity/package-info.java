@NullMarked
package dev.crosswire.extraction.entity;

import org.jspecify.annotations.NullMarked;
