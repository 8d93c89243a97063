package dev.crosswire.journey.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code kustomization.yaml}: the fields that are used here, so that any other, and any misspelt one, fails. */
record Kustomization(
        @JsonProperty(required = true) String apiVersion,
        @JsonProperty(required = true) String kind,
        @Nullable String namespace,
        List<String> resources,
        List<String> components,
        List<Generated> configMapGenerator,
        List<Image> images,
        List<Patch> patches) {

    /** What is left out is empty. */
    Kustomization {
        resources = orNone(resources);
        components = orNone(components);
        configMapGenerator = orNone(configMapGenerator);
        images = orNone(images);
        patches = orNone(patches);
        if (!List.of("Kustomization kustomize.config.k8s.io/v1beta1", "Component kustomize.config.k8s.io/v1alpha1")
                .contains(kind + " " + apiVersion)) {
            throw new IllegalArgumentException("there is no " + kind + " of " + apiVersion);
        }
    }

    /** A ConfigMap of files. */
    record Generated(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<String> files,
            @Nullable Options options) {}

    /** How a ConfigMap is made. */
    record Options(boolean disableNameSuffixHash, @Nullable Map<String, String> labels) {}

    /** Where an image is to be had. */
    record Image(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String newName,
            @JsonProperty(required = true) String newTag) {}

    /** A file of changes. */
    record Patch(@JsonProperty(required = true) String path) {}

    static Kustomization in(Path file) throws IOException {
        return Manifest.YAML
                .readerFor(Kustomization.class)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(Files.readString(file));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
