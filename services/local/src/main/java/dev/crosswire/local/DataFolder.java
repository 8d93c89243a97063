package dev.crosswire.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that a stack keeps everything in. One supervisor at a time holds its lock, which the system releases
 * however that process ends.
 */
public final class DataFolder {

    /** Below this Kafka's segments and the registry's file are likely to hit the wall within a session. */
    public static final long LEAST_FREE = 500L << 20;

    /** Kafka gives up a folder when a segment cannot be preallocated, not only at the last byte. */
    private static final long WRITES_FAIL = 16L << 20;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path path;

    /** A folder that need not exist yet. */
    public DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Absolute. */
    public Path path() {
        return path;
    }

    Path records() {
        return path.resolve("kafka");
    }

    Path schemas() {
        return path.resolve("registry");
    }

    Path state(Part part) {
        return path.resolve("state").resolve(part.label());
    }

    Path log(Part part) {
        return path.resolve("logs").resolve(part.label() + ".log");
    }

    /** Creates what is missing, checks the room that is left, and takes the lock. */
    FileChannel lock() {
        try {
            Files.createDirectories(path.resolve("logs"));
            Files.createDirectories(records());
            Files.createDirectories(schemas());
        } catch (IOException e) {
            throw new StackException(
                    "The data folder " + path + " cannot be written: " + Sentences.causeOf(e)
                            + "; choose another with --data.",
                    e);
        }
        checkRoom();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new StackException("The data folder " + path + " cannot be locked: " + Sentences.causeOf(e) + ".", e);
        }
        throw new StackException("A stack already runs on " + path
                + ": stop it with `crosswire down`, or start another with --data and other ports.");
    }

    /** Whether some process holds it: a supervisor, also one that is just starting or stopping. */
    public boolean isLocked() {
        Path file = path.resolve("lock");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // Released with the channel.
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new StackException("The data folder " + path + " cannot be locked: " + Sentences.causeOf(e) + ".", e);
        }
    }

    /** Id of the Kafka cluster whose records lie here, if that is not the one of local stacks. */
    public Optional<String> foreignCluster() {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(records().resolve("meta.properties"))) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StackException(
                    "The records in " + records() + " cannot be read: " + Sentences.causeOf(e) + ".", e);
        }
        return Optional.ofNullable(properties.getProperty("cluster.id"))
                .filter(id -> !id.equals(BrokerProcess.CLUSTER_ID));
    }

    private void checkRoom() {
        long free = free();
        if (free < LEAST_FREE) {
            throw new StackException("The disk that holds " + path + " has " + (free >> 20) + " MB left and "
                    + (LEAST_FREE >> 20) + " MB are needed: free some space, or choose another folder with --data.");
        }
    }

    /** Whether so little is left that writes fail. */
    boolean isFull() {
        try {
            return Files.getFileStore(path).getUsableSpace() < WRITES_FAIL;
        } catch (IOException e) {
            return false;
        }
    }

    private long free() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            throw new StackException(
                    "The room left for the data folder " + path + " cannot be told: " + Sentences.causeOf(e) + ".", e);
        }
    }

    /** What runs, or ran and did not end well; empty if nothing was started or all of it was stopped. */
    public Optional<Endpoints> endpoints() {
        try {
            return Optional.of(JSON.readValue(Files.readString(endpointsFile()), Endpoints.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StackException(
                    endpointsFile() + " cannot be read (" + Sentences.causeOf(e)
                            + "): delete it if no process of Crosswire runs.",
                    e);
        }
    }

    void write(Endpoints endpoints) {
        Path fresh = endpointsFile().resolveSibling("endpoints.json.new");
        try {
            Files.writeString(
                    fresh,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(endpoints) + System.lineSeparator());
            Files.move(fresh, endpointsFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException(
                    endpointsFile() + " cannot be written: " + Sentences.causeOf(e)
                            + "; free some space or choose another folder with --data.",
                    e);
        }
    }

    void forgetEndpoints() {
        try {
            Files.deleteIfExists(endpointsFile());
        } catch (IOException e) {
            throw new StackException(endpointsFile() + " cannot be deleted: " + Sentences.causeOf(e) + ".", e);
        }
    }

    private Path endpointsFile() {
        return path.resolve("endpoints.json");
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // The process that gives up here is about to end.
            }
        }
    }
}
