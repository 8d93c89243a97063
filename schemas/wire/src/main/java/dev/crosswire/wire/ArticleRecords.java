package dev.crosswire.wire;

import dev.crosswire.core.article.Article;
import dev.crosswire.wire.avro.ArticleRecord;
import java.util.Optional;

/** Articles on the wire. */
final class ArticleRecords {

    private ArticleRecords() {}

    static final AvroMapping<Article, ArticleRecord> ARTICLES = new AvroMapping<>(
            ArticleRecord.class,
            PlainSchema.of(ArticleRecord.getClassSchema()),
            ArticleRecords::toRecord,
            ArticleRecords::fromRecord);

    private static ArticleRecord toRecord(Article article) {
        return new ArticleRecord(
                article.id(),
                article.version(),
                article.source(),
                article.url().orElse(null),
                article.title(),
                article.publishedAt(),
                article.observedAt(),
                article.language(),
                article.wire().orElse(null),
                article.text(),
                article.retracted());
    }

    private static Article fromRecord(ArticleRecord record) {
        try {
            return new Article(
                    record.getId(),
                    record.getVersion(),
                    record.getSource(),
                    Optional.ofNullable(record.getUrl()),
                    record.getTitle(),
                    record.getPublishedAt(),
                    record.getObservedAt(),
                    record.getLanguage(),
                    Optional.ofNullable(record.getWire()),
                    record.getText(),
                    record.getRetracted());
        } catch (IllegalArgumentException e) {
            throw new UnusableRecordException(String.valueOf(e.getMessage()), "", record.getSource(), e);
        }
    }
}
