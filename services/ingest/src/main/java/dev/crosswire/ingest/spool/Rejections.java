package dev.crosswire.ingest.spool;

/** Where it is told what was fetched and cannot be used, so that nothing is lost without a trace. An edge: Kafka stands behind it. */
public interface Rejections {

    /**
     * Tells of an article that cannot be used.
     *
     * @param source id of the outlet
     * @param articleId as far as it could be read, or an empty string
     * @param reason one sentence
     */
    void article(String source, Origin origin, String articleId, String reason);
}
