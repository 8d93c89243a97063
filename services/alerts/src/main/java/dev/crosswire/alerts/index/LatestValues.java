package dev.crosswire.alerts.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest value under each key of one compacted topic. A topic about sources has a value for each, hundreds in all: they
 * are read from the heap, and lie in the files of the index so that a restart does not read the topic anew. One thread
 * writes, in the order of the topic's partitions; any number read, and see what was put at once.
 *
 * @param <V> values of the topic
 */
public final class LatestValues<V> {

    static final String TOPIC = "topic";
    static final String KEY = "key";
    static final String BODY = "body";

    /** What a value is found by to be replaced: topic and key in one term, since a key alone may be another topic's too. */
    private static final String PLACE = "place";

    private static final Logger LOG = LoggerFactory.getLogger(LatestValues.class);

    private final LuceneSourceIndex index;
    private final String name;
    private final Serde<V> bodies;
    private final Map<String, V> values = new ConcurrentHashMap<>();
    private volatile TopicPosition position;

    LatestValues(LuceneSourceIndex index, String name, Serde<V> bodies, TopicPosition committed, DirectoryReader reader)
            throws IOException {
        this.index = index;
        this.name = name;
        this.bodies = bodies;
        this.position = load(reader) ? committed : TopicPosition.NOWHERE;
    }

    String name() {
        return name;
    }

    /** What stands under a key. */
    public Optional<V> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** What stands under each key at this moment, in no order. */
    public Map<String, V> all() {
        return Map.copyOf(values);
    }

    public int size() {
        return values.size();
    }

    /** Forgets all values and starts on the topic with this identity. */
    public void begin(long epoch) {
        index.write(writer -> writer.deleteDocuments(new Term(TOPIC, name)), () -> {
            values.clear();
            position = TopicPosition.beginningOf(epoch);
        });
    }

    /** Takes in a value in place of the one before. */
    public void put(String key, V value, int partition, long offset) {
        Document document = new Document();
        document.add(new StringField(PLACE, place(key), Field.Store.NO));
        document.add(new StringField(TOPIC, name, Field.Store.YES));
        document.add(new StoredField(KEY, key));
        document.add(new StoredField(BODY, bodies.serializer().serialize(name, value)));
        index.write(writer -> writer.updateDocument(new Term(PLACE, place(key)), document), () -> {
            values.put(key, value);
            position = position.with(partition, offset);
        });
    }

    /** Forgets what stands under a key. */
    public void remove(String key, int partition, long offset) {
        index.write(writer -> writer.deleteDocuments(new Term(PLACE, place(key))), () -> {
            values.remove(key);
            position = position.with(partition, offset);
        });
    }

    /** Notes that everything up to the offset was read, whatever it was. */
    public void passed(int partition, long offset) {
        if (!position.knows(partition, offset)) {
            index.write(writer -> {}, () -> position = position.with(partition, offset));
        }
    }

    public TopicPosition position() {
        return position;
    }

    private boolean load(DirectoryReader reader) throws IOException {
        try {
            LuceneSourceIndex.read(
                    reader,
                    name,
                    (key, body) -> values.put(key, bodies.deserializer().deserialize(name, body)));
            return true;
        } catch (RuntimeException e) {
            // Whatever the bytes were, Kafka has them.
            LOG.warn(
                    "what the index holds of {} cannot be read ({}) and is read anew from Kafka", name, e.getMessage());
            values.clear();
            return false;
        }
    }

    private String place(String key) {
        return name + '\n' + key;
    }
}
