package dev.crosswire.alerts.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.serialization.Serde;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * What compacted topics say of the sources, in Lucene files on this machine, which carry how far each topic was read: a
 * restart goes on there. Each topic is one {@link LatestValues}; another topic is one more call of {@link #topic}.
 */
public final class LuceneSourceIndex implements AutoCloseable {

    /** Changes with whatever is written otherwise than before. */
    static final String FORMAT = "sources 1";

    private final LuceneFolder folder;

    /** Held by whoever writes or commits, so that no commit names an offset whose value is not in it, or the reverse. */
    private final ReentrantLock writing = new ReentrantLock();

    private final List<LatestValues<?>> topics = new ArrayList<>();
    private Map<String, String> committed;

    private LuceneSourceIndex(LuceneFolder folder) {
        this.folder = folder;
        this.committed = folder.committed();
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IndexUnwritableException if the folder cannot hold one
     */
    public static LuceneSourceIndex at(Path folder) {
        return new LuceneSourceIndex(LuceneFolder.at(folder, FORMAT, LuceneSourceIndex::tryOut));
    }

    /** An index that is gone with the process. */
    public static LuceneSourceIndex inMemory() {
        return new LuceneSourceIndex(LuceneFolder.inMemory(FORMAT));
    }

    /**
     * The values of a topic as they were committed; those that cannot be read any more make it begin anew.
     *
     * @param name tells the topic from the others of the index; as long as it is the same, so must be how values are kept
     * @param values how they are kept
     */
    public <V> LatestValues<V> topic(String name, Serde<V> values) {
        writing.lock();
        try (DirectoryReader reader = DirectoryReader.open(folder.writer())) {
            LatestValues<V> topic =
                    new LatestValues<>(this, name, values, CommitData.read(name, folder.committed()), reader);
            topics.add(topic);
            return topic;
        } catch (IOException e) {
            throw new IndexUnwritableException(
                    "the index of sources cannot be opened (" + e.getMessage() + "): start the service again", e);
        } finally {
            writing.unlock();
        }
    }

    /** Makes what was written durable, with the offsets of all topics. */
    public void commit() {
        writing.lock();
        try {
            Map<String, String> reached = new HashMap<>();
            topics.forEach(topic -> reached.putAll(CommitData.of(topic.name(), topic.position())));
            if (!committed.entrySet().containsAll(reached.entrySet())) {
                folder.commit(reached);
                committed = reached;
            }
        } finally {
            writing.unlock();
        }
    }

    /** Commits and lets go of the files. */
    @Override
    public void close() {
        try {
            commit();
        } finally {
            folder.close();
        }
    }

    /** A step that changes the files, and what belongs to them once it is done. */
    interface Writing {
        void to(IndexWriter writer) throws IOException;
    }

    void write(Writing step, Runnable then) {
        writing.lock();
        try {
            folder.writing(() -> step.to(folder.writer()));
            then.run();
        } finally {
            writing.unlock();
        }
    }

    /** Takes the key and the bytes of what stands under it. */
    interface Taking {
        void take(String key, byte[] value);
    }

    /** Reads all values of a topic. */
    static void read(DirectoryReader reader, String topic, Taking taking) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            StoredFields stored = leaf.reader().storedFields();
            Bits live = leaf.reader().getLiveDocs();
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    var fields = stored.document(document);
                    if (topic.equals(fields.get(LatestValues.TOPIC))) {
                        BytesRef body = fields.getBinaryValue(LatestValues.BODY);
                        taking.take(fields.get(LatestValues.KEY), BytesRef.deepCopyOf(body).bytes);
                    }
                }
            }
        }
    }

    private static void tryOut(DirectoryReader reader) throws IOException {
        read(reader, "", (key, value) -> {});
    }
}
