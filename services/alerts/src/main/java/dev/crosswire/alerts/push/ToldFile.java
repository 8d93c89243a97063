package dev.crosswire.alerts.push;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one Alertmanager was told and has not been told the end of, across restarts. Without it an alert that closed while
 * the service was away would stand there until it lapses; that is all that a lost file costs, and so no trouble with it stops
 * anything.
 */
final class ToldFile {

    private static final Logger LOG = LoggerFactory.getLogger(ToldFile.class);

    private static final long LARGEST = 64L * 1024 * 1024;

    private final Path file;
    private final JsonMapper json;
    private boolean warned;

    /** A notice without its words. */
    @Serdeable
    record ToldJson(String finding, Map<String, String> labels, String startsAt) {}

    /** The whole file. */
    @Serdeable
    record FileJson(List<ToldJson> told) {}

    ToldFile(Path folder, URI alertmanager, JsonMapper json) {
        CRC32 name = new CRC32();
        name.update(alertmanager.toString().getBytes(StandardCharsets.UTF_8));
        this.file = folder.resolve("told-" + Long.toHexString(name.getValue()) + ".json");
        this.json = json;
    }

    /** What stands in the file; nothing if there is none that can be read. */
    List<Notice> read() {
        try {
            if (!Files.exists(file) || Files.size(file) > LARGEST) {
                return List.of();
            }
            FileJson read = json.readValue(Files.readAllBytes(file), FileJson.class);
            if (read == null) {
                return List.of();
            }
            return read.told().stream()
                    .map(it -> new Notice(
                            it.finding(), new TreeMap<>(it.labels()), Map.of(), Instant.parse(it.startsAt()), ""))
                    .toList();
        } catch (IOException | DateTimeException | NullPointerException e) {
            LOG.warn(
                    "{} cannot be read, so alerts that closed meanwhile lapse on the Alertmanager by themselves: {}",
                    file,
                    e.getMessage());
            return List.of();
        }
    }

    /** Replaces the file; where that fails it is said once. */
    void write(List<Notice> told) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.write(
                    fresh,
                    json.writeValueAsBytes(new FileJson(told.stream()
                            .map(it -> new ToldJson(
                                    it.finding(), it.labels(), it.startsAt().toString()))
                            .toList())));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            warned = false;
        } catch (IOException e) {
            if (!warned) {
                warned = true;
                LOG.warn(
                        "{} cannot be written ({}), so alerts that close during a restart will lapse on the Alertmanager by"
                                + " themselves: make room, or let the service's user write there",
                        file,
                        e.getMessage());
            }
        }
    }
}
