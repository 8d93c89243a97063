/**
 * From what somebody posted to an article that can be trusted in shape: JSON and HTML in, checked fields out. The first
 * step of the path; may import the domain's article, Jackson and jsoup.
 */
@NullMarked
package dev.crosswire.ingest.article;

import org.jspecify.annotations.NullMarked;
