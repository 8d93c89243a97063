package dev.crosswire.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caches of loaded and linked classes (JEP 483, 514), with which a part starts in less than half the processor time. The
 * first run of a build records what it loads and writes that down when it stops; the next run makes the caches from it,
 * in the background and once it is ready; runs after that use them. Nothing that goes wrong here touches a start: the
 * virtual machine ignores a cache that does not fit.
 */
final class StartCaches {

    private static final Logger LOG = LoggerFactory.getLogger(StartCaches.class);
    private static final long LONGEST_CREATION_SECONDS = 300;

    private final Path folder;
    private final Use use;
    private final Map<Part, Recipe> recipes = new EnumMap<>(Part.class);

    private volatile boolean stopped;
    private volatile @Nullable Process creating;

    StartCaches(Path home, Use use) {
        this.folder = home.resolve("services/local/target/start-caches");
        this.use = use;
    }

    /** What a stack does about caches. */
    public enum Use {
        /** Nothing. */
        NONE,
        /** Takes those that are there; what a test does, which stops parts in every way. */
        TAKE,
        /** Takes them and makes those that are missing. */
        MAKE
    }

    /**
     * A cache and what it is made of.
     *
     * @param name of its file: the part, then a digest of what the cache depends on
     */
    private record Recipe(Path folder, Part part, String name, List<String> machine, String classPath) {

        Path cache() {
            return folder.resolve(name + ".aot");
        }

        Path recording() {
            return folder.resolve(name + ".recording");
        }

        /** Where the virtual machine writes first: it may be killed while it does. */
        Path unfinished(Path file) {
            return file.resolveSibling(file.getFileName() + ".unfinished-"
                    + ProcessHandle.current().pid());
        }
    }

    /** What to add to the command line of a part. */
    List<String> arguments(Part part, List<String> machine, String classPath) {
        if (use == Use.NONE) {
            return List.of();
        }
        try {
            Files.createDirectories(folder);
            Recipe recipe = new Recipe(folder, part, name(part, machine, classPath), machine, classPath);
            recipes.put(part, recipe);
            if (Files.isRegularFile(recipe.cache())) {
                return List.of("-XX:AOTCache=" + recipe.cache());
            }
            return use == Use.TAKE || Files.isRegularFile(recipe.recording())
                    ? List.of()
                    : List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recipe.unfinished(recipe.recording()));
        } catch (IOException e) {
            LOG.debug("The {} starts without a cache.", part.description(), e);
            return List.of();
        }
    }

    /** Takes over what a part wrote down when it stopped, unless it was cut short. */
    void keepRecording(Part part, boolean stoppedByItself) {
        Recipe recipe = recipes.get(part);
        if (recipe == null) {
            return;
        }
        Path unfinished = recipe.unfinished(recipe.recording());
        try {
            if (stoppedByItself && Files.isRegularFile(unfinished)) {
                Files.move(unfinished, recipe.recording(), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            LOG.debug("A recording of the {} is left out.", part.description(), e);
        }
    }

    /** Makes the caches whose recordings wait, one at a time and when nothing else wants the processor. */
    void createInBackground() {
        List<Recipe> waiting = recipes.values().stream()
                .filter(recipe -> use == Use.MAKE && Files.isRegularFile(recipe.recording()))
                .toList();
        if (!waiting.isEmpty()) {
            Thread.ofPlatform().daemon().name("start-caches").start(() -> waiting.forEach(this::create));
        }
    }

    /** Ends the making of a cache; the next run makes it. */
    void stopCreating() {
        stopped = true;
        Process running = creating;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    private void create(Recipe recipe) {
        if (stopped) {
            return;
        }
        Path unfinished = recipe.unfinished(recipe.cache());
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19", Launch.java()));
        command.addAll(recipe.machine());
        command.addAll(List.of(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + recipe.recording(),
                "-XX:AOTCache=" + unfinished,
                "-cp",
                recipe.classPath()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            creating = process;
            boolean done = !stopped && process.waitFor(LONGEST_CREATION_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            if (done && process.exitValue() == 0 && Files.isRegularFile(unfinished)) {
                forgetOthers(recipe);
                Files.move(unfinished, recipe.cache(), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(unfinished);
            if (!stopped) {
                // One that no cache can be made of is recorded anew.
                Files.deleteIfExists(recipe.recording());
            }
        } catch (IOException e) {
            LOG.debug("The {} goes on without a cache.", recipe.part().description(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            creating = null;
        }
    }

    /** Caches of earlier builds of a part, and what killed runs left. */
    private void forgetOthers(Recipe recipe) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean other = !name.startsWith(recipe.name());
                boolean abandoned = name.contains(".unfinished-")
                        && !name.endsWith("-" + ProcessHandle.current().pid());
                if (name.startsWith(recipe.part().label() + "-") && (other || abandoned)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Of everything that makes a cache another: the virtual machine, its options, and the jars as they are. */
    private static String name(Part part, List<String> machine, String classPath) throws IOException {
        StringBuilder all = new StringBuilder(System.getProperty("java.vm.version"))
                .append(System.getProperty("java.home"))
                .append(machine);
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path file = Path.of(entry);
            if (!Files.isRegularFile(file)) {
                throw new IOException(entry + " is not a jar, and a cache takes nothing else");
            }
            all.append(entry).append(Files.size(file)).append(Files.getLastModifiedTime(file));
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return part.label() + "-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
