package dev.crosswire.journey.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.journey.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a folder of Kustomize comes to: its objects, those of the folders that it takes in, and ConfigMaps with their files,
 * with its patches applied. Knows as much of Kustomize as is used here, and refuses the rest.
 *
 * @param name the folder under {@code deploy/kubernetes}
 * @param manifests all objects; names of ConfigMaps are without the hash of their content
 * @param files everything that went into it
 * @param patches what the overlays change, as written
 */
record Installation(String name, List<Manifest> manifests, Set<Path> files, List<Manifest> patches) {

    static final Path KUBERNETES = SourceTree.root().resolve("deploy/kubernetes");

    static final String KUSTOMIZATION = "kustomization.yaml";

    /** What can be looked at as a whole. */
    static List<Installation> all() {
        return List.of(of("base"), of("overlays/small"), of("overlays/production"));
    }

    /** Those that can be applied. */
    static List<Installation> overlays() {
        return all().subList(1, 3);
    }

    static Installation of(String name) {
        try {
            Installation installation = new Installation(name, new ArrayList<>(), new TreeSet<>(), new ArrayList<>());
            installation.take(KUBERNETES.resolve(name));
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Objects of a kind. */
    List<Manifest> of(Set<String> kinds) {
        return manifests.stream().filter(it -> kinds.contains(it.kind())).toList();
    }

    /** The only object of a kind and name. */
    Manifest one(String kind, String name) {
        List<Manifest> found =
                of(Set.of(kind)).stream().filter(it -> it.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    this.name + " has " + found.size() + " objects of the kind " + kind + " named " + name);
        }
        return found.getFirst();
    }

    @Override
    public String toString() {
        return name;
    }

    private void take(Path folder) throws IOException {
        Path file = folder.resolve(KUSTOMIZATION);
        files.add(file);
        Kustomization kustomization = Kustomization.in(file);
        for (String resource : kustomization.resources()) {
            Path path = folder.resolve(resource).normalize();
            if (Files.isDirectory(path)) {
                take(path);
            } else {
                files.add(path);
                Manifest.in(path).forEach(this::add);
            }
        }
        for (String component : kustomization.components()) {
            take(folder.resolve(component).normalize());
        }
        for (Kustomization.Generated map : kustomization.configMapGenerator()) {
            add(configMap(folder, map));
        }
        for (Kustomization.Patch patch : kustomization.patches()) {
            Path path = folder.resolve(patch.path()).normalize();
            files.add(path);
            for (Manifest change : Manifest.in(path)) {
                patches.add(change);
                patch(change);
            }
        }
        kustomization.images().forEach(this::rename);
    }

    private void add(Manifest manifest) {
        if (manifests.stream().anyMatch(manifest::is)) {
            throw new IllegalStateException(manifest + " stands there twice");
        }
        manifests.add(manifest.copy());
    }

    private Manifest configMap(Path folder, Kustomization.Generated map) throws IOException {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("apiVersion", "v1").put("kind", "ConfigMap");
        tree.putObject("metadata").put("name", map.name());
        ObjectNode data = tree.putObject("data");
        for (String each : map.files()) {
            Path path = folder.resolve(each);
            files.add(path);
            data.put(String.valueOf(path.getFileName()), Files.readString(path));
        }
        return new Manifest(folder.resolve(KUSTOMIZATION), tree);
    }

    private void patch(Manifest change) {
        Manifest target = one(change.kind(), change.name());
        if (!target.type().equals(change.type())) {
            throw new IllegalStateException(change + " changes a " + target.type());
        }
        if (Merge.deletes(change.tree())) {
            manifests.remove(target);
        } else if (target.type().contains("strimzi.io")) {
            // Kustomize knows nothing of the lists of these kinds, so that each stands as a whole.
            Merge.replacingLists(target.tree(), change.tree());
        } else {
            Merge.mergingLists(target.tree(), change.tree());
        }
    }

    private void rename(Kustomization.Image image) {
        List<JsonNode> containers = new ArrayList<>();
        manifests.forEach(manifest ->
                manifest.tree().findValues("containers").forEach(list -> ((ArrayNode) list).forEach(containers::add)));
        List<JsonNode> named = containers.stream()
                .filter(it -> it.path("image").asText().equals(image.name()))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalStateException(name + " names the image " + image.name() + ", which no container has");
        }
        named.forEach(it -> ((ObjectNode) it).put("image", image.newName() + ":" + image.newTag()));
    }
}
