package dev.crosswire.wire;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings that stand in files: {@code crosswire.settings} names one of Java's properties files in UTF-8, or several with commas
 * between them, of which a later one wins. Any setting of any service may stand there, so that services can share a file. A
 * system property wins over the environment, that over the files. No value is ever part of a message: it may be a password.
 */
public final class SettingsFiles {

    /** Also {@code CROSSWIRE_SETTINGS}. */
    public static final String SETTING = "crosswire.settings";

    private static final String OWN = "crosswire.";
    private static final long LARGEST = 1 << 20;

    /** A name with more slips than this was hardly meant for the other. */
    private static final int MOST_SLIPS = 3;

    private SettingsFiles() {}

    /**
     * Makes what stands in the files a system property of this process, unless a system property or the environment sets it.
     * To be called before anything else reads a setting.
     *
     * @throws IllegalArgumentException with one sentence if a file or a name in it cannot be used
     */
    public static void apply() {
        added(WireSettings.systemProperties(), System.getenv()).forEach(System::setProperty);
        List<String> doubts = WireSettings.ofThisProcess().doubts();
        if (!doubts.isEmpty()) {
            // Made here, since a command that has nothing to say should not wait for a logger.
            Logger log = LoggerFactory.getLogger(SettingsFiles.class);
            doubts.forEach(log::warn);
        }
    }

    /** The files of this process by absolute names, for a process in another folder; empty where none are named. */
    public static Optional<String> absolute() {
        return files(WireSettings.systemProperties(), System.getenv())
                .map(names -> Arrays.stream(names.split(",", -1))
                        .map(name -> Path.of(name.strip()).toAbsolutePath().toString())
                        .collect(Collectors.joining(",")));
    }

    /**
     * What the files set that is not set without them.
     *
     * @throws IllegalArgumentException as {@link #apply} does
     */
    static Map<String, String> added(Map<String, String> properties, Map<String, String> environment) {
        Map<String, String> added = new LinkedHashMap<>();
        files(properties, environment).ifPresent(names -> {
            for (String name : names.split(",", -1)) {
                added.putAll(read(name.strip()));
            }
        });
        added.keySet()
                .removeIf(name -> properties.containsKey(name)
                        || environment.containsKey(variable(name))
                        || WireSettings.alias(name)
                                .filter(it -> properties.containsKey(it) || environment.containsKey(variable(it)))
                                .isPresent());
        return added;
    }

    private static Optional<String> files(Map<String, String> properties, Map<String, String> environment) {
        return Optional.ofNullable(properties.get(SETTING))
                .or(() -> Optional.ofNullable(environment.get(variable(SETTING))))
                .filter(names -> !names.isBlank());
    }

    /** How the environment calls a setting. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Map<String, String> read(String file) {
        String text = text(file);
        InOrder read = new InOrder();
        try {
            read.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            // Its message repeats nothing of the file, and says no more than this.
            throw unusable(file, "has a \\u that no four hexadecimal digits follow", "write \\\\ for a backslash");
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        int number = 0;
        for (String name : read.inOrder.keySet()) {
            number++;
            check(file, name, number);
        }
        return read.inOrder;
    }

    /** Properties forget in which order they came. */
    private static final class InOrder extends Properties {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> inOrder = new LinkedHashMap<>();

        @Override
        public synchronized @Nullable Object put(Object name, Object value) {
            return inOrder.put(name.toString(), value.toString());
        }
    }

    private static String text(String file) {
        if (file.isEmpty()) {
            throw new IllegalArgumentException(
                    SETTING + " names a file and then nothing after a comma: take the comma out, or name a file.");
        }
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw unusable(file, "is a folder", "name a file in it");
            }
            if (Files.isRegularFile(path) && Files.size(path) > LARGEST) {
                throw unusable(file, "has more than a megabyte", "name a file of lines such as name=value");
            }
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (InvalidPathException e) {
            throw unusable(file, "is no name of a file", "name one");
        } catch (NoSuchFileException e) {
            throw unusable(file, "does not exist", "make it, or name another");
        } catch (AccessDeniedException e) {
            throw unusable(file, "may not be read by this user", "let this user read it");
        } catch (CharacterCodingException e) {
            throw unusable(file, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw unusable(file, "cannot be read (" + e.getClass().getSimpleName() + ")", "see to it, or name another");
        }
    }

    private static void check(String file, String name, int number) {
        if (name.equals(SETTING)) {
            throw unusable(
                    file, "sets " + SETTING + " itself", "name all files in one place, with commas between them");
        }
        if (!name.startsWith(OWN)) {
            // Not repeated: it may be the second line of a password.
            throw unusable(
                    file,
                    "has something that is no setting of Crosswire, as number " + number + " of what it sets",
                    "names begin with " + OWN + ", those of the Kafka clients with " + SettingNames.KAFKA
                            + ", and a line goes on in the next one if it ends in a backslash");
        }
        if (!SettingNames.isKnown(name)) {
            throw unusable(
                    file,
                    "sets \"" + shown(name) + "\", which no service reads",
                    SettingNames.nearest(name, SettingNames.all(), MOST_SLIPS)
                            .map(it -> "perhaps " + it + " was meant")
                            .orElse("take it out"));
        }
    }

    /** On one line, and not too long. */
    private static String shown(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    private static IllegalArgumentException unusable(String file, String what, String instead) {
        return new IllegalArgumentException("The file of settings " + file.replaceAll("\\p{Cntrl}", " ") + ", named by "
                + SETTING + ", " + what + ": " + instead + ".");
    }
}
