package dev.crosswire.ingest.spool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A batch as a file: a line of JSON that says where it came from, then the body as it is. */
final class BatchFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchFile() {}

    /** Writes the whole file, or none: it bears its name only once its bytes are on the disk. */
    static void write(Path file, Batch batch) throws IOException {
        byte[] head = head(batch);
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel out = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            writeAll(out, head);
            writeAll(out, batch.body().getBytes(StandardCharsets.UTF_8));
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Has the names of the files in a folder outlive a loss of power, as their bytes do. */
    static void keepNames(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void writeAll(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
    }

    private static byte[] head(Batch batch) throws JsonProcessingException {
        ObjectNode head = JSON.createObjectNode();
        head.put("source", batch.source());
        head.put("due", batch.due().toString());
        var origins = head.putArray("origins");
        for (Origin origin : batch.origins()) {
            origins.addObject()
                    .put("place", origin.place())
                    .put("partition", origin.partition())
                    .put("offset", origin.offset());
        }
        byte[] line = JSON.writeValueAsBytes(head);
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        return ended;
    }

    /** @throws IOException if the file cannot be read, or is none that {@link #write} wrote */
    static Batch read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        try {
            JsonNode head = JSON.readTree(bytes, 0, end);
            List<Origin> origins = new ArrayList<>();
            for (JsonNode origin : head.path("origins")) {
                origins.add(new Origin(
                        origin.path("place").asText(),
                        origin.path("partition").asInt(-1),
                        origin.path("offset").asLong(-1)));
            }
            int body = Math.min(end + 1, bytes.length);
            return new Batch(
                    head.path("source").asText(),
                    Instant.parse(head.path("due").asText()),
                    origins,
                    new String(bytes, body, bytes.length - body, StandardCharsets.UTF_8));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("the file " + file.getFileName() + " of the spool is damaged", e);
        }
    }
}
