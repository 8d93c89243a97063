package dev.crosswire.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An image as jib left it in the folder of its module, with its layers laid out under a folder of this machine.
 *
 * @param root what is / in the image
 * @param name with its tag
 * @param settings what the image says of the container: Entrypoint, Cmd, Env, User and so on
 * @param modes of each path in the image: its rights
 */
record ExplodedImage(Path root, String name, JsonNode settings, Map<String, Integer> modes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the module services/NAME. */
    static ExplodedImage of(String module, Path root) throws IOException {
        Path archive = SourceTree.root().resolve("services").resolve(module).resolve("target/jib-image.tar");
        if (!Files.exists(archive)) {
            throw new AssertionError(archive + " is missing: run `mvn package`");
        }
        Map<String, JsonNode> documents = new HashMap<>();
        Map<String, Integer> modes = new HashMap<>();
        try (TarArchiveInputStream parts = new TarArchiveInputStream(Files.newInputStream(archive))) {
            for (TarArchiveEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().endsWith(".json")) {
                    documents.put(part.getName(), JSON.readTree(new ByteArrayInputStream(parts.readAllBytes())));
                } else {
                    lay(parts, root, modes);
                }
            }
        }
        JsonNode manifest = document(documents, "manifest.json").get(0);
        JsonNode configuration = document(documents, manifest.get("Config").asText());
        pointAt(root, root.resolve("app/jib-classpath-file"));
        return new ExplodedImage(root, manifest.at("/RepoTags/0").asText(), configuration.get("config"), modes);
    }

    /** What is started in the container, as it stands in the image. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        settings.path("Entrypoint").forEach(word -> command.add(word.asText()));
        settings.path("Cmd").forEach(word -> command.add(word.asText()));
        return command;
    }

    /** A word of a command, with paths of the image where they lie here. */
    String here(String word) {
        return word.replace("/app/", root + "/app/").replaceAll("^/app$", root + "/app");
    }

    private static void lay(InputStream layer, Path root, Map<String, Integer> modes) throws IOException {
        // Not closed: it would close the archive around it.
        TarArchiveInputStream files = new TarArchiveInputStream(new GZIPInputStream(layer));
        for (TarArchiveEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
            Path target = root.resolve(file.getName()).normalize();
            if (!target.startsWith(root)) {
                throw new AssertionError("a layer writes outside of the image: " + file.getName());
            }
            modes.put("/" + root.relativize(target), file.getMode() & 0777);
            if (file.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(files, target);
            }
        }
    }

    private static void pointAt(Path root, Path classPath) throws IOException {
        Files.writeString(classPath, Files.readString(classPath).replace("/app/", root + "/app/"));
    }

    private static JsonNode document(Map<String, JsonNode> documents, String name) {
        JsonNode document = documents.get(name);
        if (document == null) {
            throw new AssertionError("the image has no " + name);
        }
        return document;
    }
}
