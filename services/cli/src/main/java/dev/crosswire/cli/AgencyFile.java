package dev.crosswire.cli;

import dev.crosswire.cli.ArticleFile.Found;
import dev.crosswire.sources.Item;
import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.agency.AgencyMessage;
import dev.crosswire.sources.agency.AgencyReader;
import java.time.Instant;
import java.util.function.Consumer;

/** The items of a file in ninjs or NewsML-G2, as articles. */
final class AgencyFile {

    private final String name;
    private final String source;
    private final boolean sourceIsGiven;
    private final Instant otherwise;

    /**
     * A file of an agency.
     *
     * @param name for messages
     * @param source the outlet
     * @param sourceIsGiven whether somebody said so; else an item's credit is a better guess than the file's name
     * @param otherwise published time of items that state none
     */
    AgencyFile(String name, String source, boolean sourceIsGiven, Instant otherwise) {
        this.name = name;
        this.source = source;
        this.sourceIsGiven = sourceIsGiven;
        this.otherwise = otherwise;
    }

    void read(byte[] bytes, Consumer<Found> articles, Consumer<ArticleService.Rejection> unreadable) {
        AgencyMessage message;
        try {
            message = AgencyReader.read(bytes, name);
        } catch (UnreadableException e) {
            unreadable.accept(rejection(e.sentence()));
            return;
        }
        message.skipped().forEach(sentence -> unreadable.accept(rejection(sentence)));
        if (message.items().isEmpty() && message.skipped().isEmpty()) {
            unreadable.accept(rejection("it holds no item"));
        }
        for (Item item : message.items()) {
            // There is nowhere here to keep it until then.
            if (!item.retracted()
                    && item.embargoedUntil()
                            .filter(until -> until.isAfter(Instant.now()))
                            .isPresent()) {
                unreadable.accept(rejection(item.id() + " must not be published before "
                        + item.embargoedUntil().get()
                        + "; send it again then, or put it into a folder that ingest watches"));
            } else {
                String outlet = sourceIsGiven ? source : item.wire().orElse(source);
                Instant time = item.updatedAt().or(item::publishedAt).orElse(otherwise);
                articles.accept(new Found(name + " " + item.id(), ItemArticle.ofItem(item, outlet, time)));
            }
        }
    }

    private ArticleService.Rejection rejection(String sentence) {
        return new ArticleService.Rejection(
                name, sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence);
    }
}
