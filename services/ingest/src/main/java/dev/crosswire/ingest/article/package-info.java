/**
 * From what somebody posted to an article that can be trusted in shape: JSON and HTML in, checked fields out; and the same for claims that somebody else read in it. The first
 * step of the path; may import the domain's article and claim, extraction, and Jackson.
 */
@NullMarked
package dev.crosswire.ingest.article;

import org.jspecify.annotations.NullMarked;
