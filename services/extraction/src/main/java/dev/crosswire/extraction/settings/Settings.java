package dev.crosswire.extraction.settings;

import dev.crosswire.core.quantity.Rational;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings by name: a system property, else the variable of the environment in upper case with underscores, else the
 * default. A value that does not fit is refused with its name.
 */
public record Settings(Map<String, String> properties, Map<String, String> environment) {

    /** Copies the maps. */
    public Settings {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /** Of this process: its system properties, then its environment. */
    public static Settings ofThisProcess() {
        Map<String, String> all = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> all.put(name, System.getProperty(name)));
        return new Settings(all, System.getenv());
    }

    /** The value, where there is one. */
    public Optional<String> text(String name) {
        String property = properties.get(name);
        return property != null
                ? Optional.of(property)
                : Optional.ofNullable(environment.get(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')));
    }

    /** The value, or the default. */
    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** @throws IllegalArgumentException naming the setting if its value is no whole number */
    public int whole(String name, int otherwise) {
        return read(name, otherwise, Integer::valueOf, "a whole number");
    }

    /** @throws IllegalArgumentException naming the setting if its value is no number */
    public double decimal(String name, double otherwise) {
        return read(name, otherwise, Double::valueOf, "a number");
    }

    /**
     * A decimal or a fraction, exactly as written.
     *
     * @throws IllegalArgumentException naming the setting if its value is neither
     */
    public Rational exact(String name, Rational otherwise) {
        return read(name, otherwise, Rational::parse, "a decimal or a fraction");
    }

    /**
     * As ISO 8601 writes it: P180D, PT3H.
     *
     * @throws IllegalArgumentException naming the setting if its value is no duration above zero
     */
    public Duration duration(String name, Duration otherwise) {
        return read(name, otherwise, Settings::positive, "a duration above zero such as P3D or PT12H");
    }

    private static Duration positive(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }

    private <T> T read(String name, T otherwise, Function<String, T> reader, String what) {
        Optional<String> text = text(name).map(String::strip);
        try {
            return text.map(reader).orElse(otherwise);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is \"" + text.orElse("") + "\", which is not " + what, e);
        }
    }
}
