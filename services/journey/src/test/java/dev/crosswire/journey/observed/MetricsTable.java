package dev.crosswire.journey.observed;

import dev.crosswire.journey.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The table of docs/metrics.md, as it stands there and as the services say that it should. */
final class MetricsTable {

    static final Path FILE = SourceTree.root().resolve("docs/metrics.md");

    private static final String OWN = "crosswire_";
    private static final String LARGEST = "_max";

    private MetricsTable() {}

    /** Rows of the metrics that the services call their own, in order of name. */
    static List<String> of(Map<String, Scrape> services) {
        Map<String, Scrape.Family> families = new TreeMap<>();
        Map<String, List<String>> servedBy = new LinkedHashMap<>();
        services.forEach((service, scrape) -> scrape.families().values().stream()
                .filter(family -> family.name().startsWith(OWN))
                .filter(family -> !isLargestOfAHistogram(family, scrape))
                .forEach(family -> {
                    families.merge(family.name(), family, MetricsTable::together);
                    servedBy.computeIfAbsent(family.name(), name -> new ArrayList<>())
                            .add(service);
                }));
        return families.values().stream()
                .map(family -> "| `%s` | %s | %s | %s | %s |"
                        .formatted(
                                family.name(),
                                family.type(),
                                String.join(", ", family.ownLabels()),
                                String.join(", ", servedBy.getOrDefault(family.name(), List.of())),
                                family.help()))
                .toList();
    }

    /** Micrometer adds the largest of the last minutes to every timer, under a name of its own. */
    private static boolean isLargestOfAHistogram(Scrape.Family family, Scrape scrape) {
        String name = family.name();
        return name.endsWith(LARGEST)
                && scrape.families().containsKey(name.substring(0, name.length() - LARGEST.length()));
    }

    private static Scrape.Family together(Scrape.Family one, Scrape.Family other) {
        one.labels()
                .forEach((label, values) -> other.labels().merge(label, new TreeSet<>(values), (mine, theirs) -> {
                    mine.addAll(theirs);
                    return mine;
                }));
        return other;
    }

    /** The rows that stand in the file. */
    static List<String> written() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("| `" + OWN))
                .toList();
    }
}
