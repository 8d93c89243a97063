package dev.crosswire.journey.observed;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one service serves at {@code /prometheus}, read line by line. */
record Scrape(String text, Map<String, Family> families) {

    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /**
     * Series that share a name, a type and a meaning.
     *
     * @param samples names of the samples, such as those of a histogram
     * @param labels label to the values that were served
     */
    record Family(String name, String type, String help, Set<String> samples, Map<String, Set<String>> labels) {

        /** Names of the labels but for a histogram's own. */
        Set<String> ownLabels() {
            return labels.keySet().stream()
                    .filter(label -> !label.equals("le") && !label.equals("quantile"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Scrape of(String text) {
        Map<String, Family> families = new TreeMap<>();
        Map<String, String> help = new TreeMap<>();
        String current = "";
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("# HELP ")) {
                String[] parts = line.substring(7).split(" ", 2);
                help.put(parts[0], parts.length > 1 ? parts[1] : "");
            } else if (line.startsWith("# TYPE ")) {
                String[] parts = line.substring(7).split(" ", 2);
                current = parts[0];
                families.put(
                        current,
                        new Family(
                                current, parts[1], help.getOrDefault(current, ""), new TreeSet<>(), new TreeMap<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(line, families.get(current));
            }
        }
        return new Scrape(text, families);
    }

    private static void add(String line, @org.jspecify.annotations.Nullable Family family) {
        Matcher sample = SAMPLE.matcher(line);
        if (family == null || !sample.matches() || !sample.group(1).startsWith(family.name())) {
            throw new AssertionError("a line that belongs to no metric: " + line);
        }
        family.samples().add(sample.group(1));
        Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
        while (label.find()) {
            family.labels()
                    .computeIfAbsent(label.group(1), name -> new TreeSet<>())
                    .add(label.group(2));
        }
    }

    /** Lines that Prometheus stores as a series each. */
    long series() {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
    }
}
