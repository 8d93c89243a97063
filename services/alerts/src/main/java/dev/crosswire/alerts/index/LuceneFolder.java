package dev.crosswire.alerts.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.slf4j.LoggerFactory;

/**
 * The files of one index. They hold nothing that Kafka does not: whatever cannot be read, or was written in another
 * format, is deleted and begun anew. A commit carries how far the topics were read, so that files and offsets never
 * disagree.
 */
final class LuceneFolder implements AutoCloseable {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LuceneFolder.class);

    /** It recommends flags of the JVM for a search among vectors, which there is none of here. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private static final Pattern OWN_FILES = Pattern.compile("_.*|(pending_)?segments.*");
    private static final String FORMAT = "format";
    private static final double BUFFER_MEGABYTES = 24;
    private static final double LARGEST_IN_MEMORY = 1;
    private static final double MOST_IN_MEMORY = 8;

    private final String name;
    private final String format;
    private final Directory directory;
    private final IndexWriter writer;
    private final Map<String, String> committed;

    /** Reads so much of files in the right format that it fails if what they hold cannot be used. */
    interface Trial {
        void read(DirectoryReader reader) throws IOException;
    }

    private LuceneFolder(String name, String format, Directory directory, Trial trial) throws IOException {
        this.name = name;
        this.format = format;
        this.directory = directory;
        // Files that another process uses are none to delete.
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            this.committed = usable(directory, format, name, trial);
        }
        this.writer = new IndexWriter(directory, settings());
    }

    /**
     * Opens the files in a folder, which is made if it is not there.
     *
     * @param format says how the documents are made; files of another format are begun anew
     * @throws IndexUnwritableException if the folder cannot be used, or another process uses it
     */
    static LuceneFolder at(Path folder, String format, Trial trial) {
        VECTORS.setLevel(Level.OFF);
        try {
            Files.createDirectories(folder);
            return new LuceneFolder(folder.toString(), format, withoutSmallFiles(FSDirectory.open(folder)), trial);
        } catch (LockObtainFailedException e) {
            throw new IndexUnwritableException(
                    "the index in " + folder
                            + " is used by another process: stop that one, or set crosswire.index.dir to "
                            + "another folder",
                    e);
        } catch (IOException e) {
            throw new IndexUnwritableException(
                    "the folder " + folder + " cannot hold an index (" + e.getMessage()
                            + "): set crosswire.index.dir to a folder that can be written",
                    e);
        }
    }

    /** Files that are gone with the process. */
    static LuceneFolder inMemory(String format) {
        VECTORS.setLevel(Level.OFF);
        try {
            return new LuceneFolder("memory", format, new ByteBuffersDirectory(), reader -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IndexWriter writer() {
        return writer;
    }

    /** What the last commit said of itself when the files were opened; empty if there was none. */
    Map<String, String> committed() {
        return committed;
    }

    /** Makes what was written durable, with what is to be read back as {@link #committed}. */
    void commit(Map<String, String> data) {
        Map<String, String> all = new HashMap<>(data);
        all.put(FORMAT, format);
        writing(() -> {
            writer.setLiveCommitData(all.entrySet());
            writer.commit();
        });
    }

    /** A step that changes the index. */
    interface Writing {
        void run() throws IOException;
    }

    /** Does the step; what is wrong with the files is said in a sentence. */
    void writing(Writing step) {
        try {
            step.run();
        } catch (IOException | AlreadyClosedException e) {
            Throwable tragedy = writer.getTragicException();
            throw new IndexUnwritableException(
                    "the index in " + name + " cannot be written (" + (tragedy == null ? e : tragedy).getMessage()
                            + "): mend what is wrong with the disk and start the service again",
                    e);
        }
    }

    /** Closes the files as of the last commit; what was written since is read again from Kafka. */
    @Override
    public void close() {
        try {
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            LOG.warn("the index in {} did not close: {}", name, e.getMessage());
        }
    }

    /** What one search makes visible is most often merged before it is committed, and needs no file till then. */
    private static Directory withoutSmallFiles(Directory files) {
        return new NRTCachingDirectory(files, LARGEST_IN_MEMORY, MOST_IN_MEMORY);
    }

    private static IndexWriterConfig settings() {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(3, 1);
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(merges)
                // A search must not wait for a merge.
                .setMaxFullFlushMergeWaitMillis(0)
                .setCommitOnClose(false);
    }

    private static Map<String, String> usable(Directory directory, String format, String name, Trial trial)
            throws IOException {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                clear(directory);
                return Map.of();
            }
            Map<String, String> said = SegmentInfos.readLatestCommit(directory).getUserData();
            if (!format.equals(said.get(FORMAT))) {
                LOG.info("the index in {} is of another version of Crosswire and is built anew from Kafka", name);
                clear(directory);
                return Map.of();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    ((CodecReader) leaf.reader()).checkIntegrity();
                }
                trial.read(reader);
            }
            return Map.copyOf(said);
        } catch (IOException | RuntimeException e) {
            // Which of many exceptions damaged files lead to is not said anywhere; all of them end here.
            LOG.warn("the index in {} cannot be read ({}) and is built anew from Kafka", name, e.getMessage());
            clear(directory);
            return Map.of();
        }
    }

    private static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (OWN_FILES.matcher(file).matches()) {
                directory.deleteFile(file);
            }
        }
    }
}
