package dev.crosswire.ingest.collect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.ingest.article.ArticleBodies;
import dev.crosswire.ingest.article.InvalidBodyException;
import dev.crosswire.ingest.article.Submission;
import dev.crosswire.ingest.spool.Batch;
import dev.crosswire.ingest.spool.Origin;
import dev.crosswire.ingest.spool.Rejections;
import dev.crosswire.ingest.spool.Spool;
import dev.crosswire.sources.Item;
import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.agency.AgencyMessage;
import dev.crosswire.sources.agency.AgencyReader;
import dev.crosswire.sources.folder.Arrival;
import dev.crosswire.sources.folder.FolderLimits;
import dev.crosswire.sources.folder.WatchedFolder;
import dev.crosswire.sources.page.Page;
import dev.crosswire.sources.page.PageReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files that somebody puts into a folder. What is taken moves to {@code done} once it is in the spool; a file of
 * which nothing can be used moves to {@code rejected} beside a note that says why.
 */
final class FolderCollector implements Collector {

    private static final Logger LOG = LoggerFactory.getLogger(FolderCollector.class);

    /** A program that writes pauses for less. */
    static final Duration QUIET = Duration.ofSeconds(2);

    private static final int LONGEST_FIRST_LINE = 200;

    private final ListedSource source;
    private final Path inbox;
    private final WatchedFolder folder;
    private final Duration poll;
    private final ArchiveFile archives;
    private final ArticleBodies bodies;
    private final Spool spool;
    private final Rejections rejections;

    FolderCollector(
            ListedSource source,
            Path inbox,
            Duration quiet,
            ArticleBodies bodies,
            Spool spool,
            Rejections rejections,
            InstantSource clock) {
        this.source = source;
        this.inbox = inbox;
        this.folder = new WatchedFolder(inbox, quiet, clock, FolderLimits.DEFAULT);
        this.poll = source.listing().poll().orElseThrow();
        this.archives = new ArchiveFile(source, spool, rejections);
        this.bodies = bodies;
        this.spool = spool;
        this.rejections = rejections;
    }

    @Override
    public Instant look(Instant now) throws CollectException, InterruptedException {
        try {
            // Made here and not with the list: one that cannot be made is an error of this source alone.
            Files.createDirectories(inbox);
            for (Arrival arrival : folder.ready()) {
                spool.awaitRoom();
                switch (arrival) {
                    case Arrival.Unusable unusable -> reject(unusable, unusable.sentence());
                    case Arrival.Whole whole -> take(whole, now);
                }
            }
            return now.plus(poll);
        } catch (IOException e) {
            throw new CollectException(
                    "the folder " + source.address().orElse("") + " cannot be used: " + e.getMessage(),
                    Optional.empty());
        }
    }

    private void take(Arrival.Whole file, Instant now) throws IOException, InterruptedException {
        try {
            switch (file.kind()) {
                case ARCHIVE -> archives.take(file, now);
                case ARTICLES, AGENCY, HTML, TEXT -> {
                    Optional<byte[]> bytes = folder.read(file);
                    if (bytes.isEmpty()) {
                        return;
                    }
                    List<Batch> batches = batches(file, bytes.get(), now);
                    checkUsable(batches);
                    spool.add(batches);
                }
            }
            if (folder.accept(file).isEmpty()) {
                LOG.info(
                        "Source {}: {} was written to while it was read; it is read again",
                        source.id(),
                        file.shownName());
            }
        } catch (UnreadableException e) {
            reject(file, e.sentence());
        }
    }

    private List<Batch> batches(Arrival.Whole file, byte[] bytes, Instant now) throws UnreadableException {
        Batches batches = new Batches(source.id());
        Origin origin = Origin.of(file.shownName());
        switch (file.kind()) {
            case ARTICLES -> {
                switch (RecordArticles.json(bytes)) {
                    case RecordArticles.Read.Articles(List<ObjectNode> articles) ->
                        articles.forEach(article -> batches.add(ListedDefaults.in(article, source), origin));
                    case RecordArticles.Read.Unreadable _ ->
                        throw new UnreadableException(
                                file.shownName() + " is no JSON that holds articles: one object, or an array of them.");
                    case RecordArticles.Read.Nothing() ->
                        throw new UnreadableException(file.shownName() + " holds no article.");
                }
            }
            case AGENCY -> {
                AgencyMessage message = AgencyReader.read(bytes, file.shownName());
                message.skipped().forEach(sentence -> LOG.info("Source {}: {}", source.id(), sentence));
                if (message.items().isEmpty()) {
                    throw new UnreadableException(
                            message.skipped().isEmpty()
                                    ? file.shownName() + " holds no item."
                                    : String.join(" ", message.skipped()));
                }
                message.items()
                        .forEach(item -> batches.add(
                                ItemJson.of(source.listing(), item, now), origin, FeedCollector.embargo(item)));
            }
            case HTML -> {
                Page page = PageReader.read(bytes, Optional.empty(), Optional.empty());
                batches.add(ItemJson.of(source.listing(), item(file, FullTexts.item(page)), now), origin);
            }
            case TEXT, ARCHIVE -> {
                String text = new String(bytes, StandardCharsets.UTF_8);
                batches.add(ItemJson.of(source.listing(), item(file, text(text)), now), origin);
            }
        }
        return batches.all();
    }

    /** A text whose first line stands alone is one with a headline. */
    private static Item text(String text) {
        String whole = text.strip();
        int end = whole.indexOf('\n');
        boolean headed = end > 0 && end <= LONGEST_FIRST_LINE;
        return new Item(
                "",
                OptionalInt.empty(),
                Optional.empty(),
                headed ? whole.substring(0, end) : "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Item.Body.Text(headed ? whole.substring(end).strip() : whole)),
                Optional.empty(),
                false);
    }

    /** The file's name is the article's identity, and its time the last resort for when it was published. */
    private static Item item(Arrival.Whole file, Item words) {
        String name = String.valueOf(file.file().getFileName());
        return new Item(
                words.url().orElse(name),
                OptionalInt.empty(),
                words.url(),
                words.title(),
                words.publishedAt().or(() -> Optional.of(file.modified())),
                words.updatedAt(),
                words.language(),
                words.wire(),
                words.body(),
                Optional.empty(),
                false);
    }

    /** A file of which no article can be used is a bad file; of a mixed one the bad articles are told later. */
    private void checkUsable(List<Batch> batches) throws UnreadableException {
        List<String> reasons = new ArrayList<>();
        for (Batch batch : batches) {
            try {
                for (Submission submission : bodies.read(batch.body().getBytes(StandardCharsets.UTF_8))) {
                    switch (submission) {
                        case Submission.Usable _ -> {
                            return;
                        }
                        case Submission.Unusable unusable -> reasons.add(unusable.reason());
                    }
                }
            } catch (InvalidBodyException e) {
                reasons.add(e.sentence());
            }
        }
        throw new UnreadableException(reasons.isEmpty() ? "The file holds no article." : reasons.getFirst());
    }

    private void reject(Arrival file, String sentence) throws IOException {
        if (folder.reject(file, sentence).isPresent()) {
            // The reason lies beside the file as well, so that this need not be waited for.
            var _ = rejections.article(source.id(), Origin.of(file.shownName()), "", sentence);
        }
    }
}
