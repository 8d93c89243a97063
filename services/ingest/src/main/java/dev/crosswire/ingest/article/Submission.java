package dev.crosswire.ingest.article;

import java.util.Optional;

/** One element of a request, in its place: an article, or the reason why it is none. */
public sealed interface Submission {

    /** Position in the posted array, from 0; 0 for an article that was posted alone. */
    int index();

    /** It can be taken in. */
    record Usable(int index, PostedArticle article) implements Submission {}

    /**
     * It cannot be taken in.
     *
     * @param id as posted, if that much could be read
     * @param reason names the field and what is wrong with it, for a person
     */
    record Unusable(int index, Optional<String> id, String reason) implements Submission {}
}
