package dev.crosswire.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, a line each; and what is going on meanwhile, for whoever waits. */
final class Report {

    private final PrintStream progress;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * One figure.
     *
     * @param benchmark which measurement
     * @param what what was measured
     * @param value the median where it was measured several times
     * @param unit of the value
     * @param all each measurement, in order
     * @param goal in words; empty where there is none
     */
    record Figure(String benchmark, String what, double value, String unit, List<Double> all, String goal) {}

    Report(PrintStream progress) {
        this.progress = progress;
    }

    /** One line for whoever waits. */
    void progress(String line) {
        progress.println(line);
    }

    void add(String benchmark, String what, List<Double> all, String unit, String goal) {
        figures.add(new Figure(benchmark, what, median(all), unit, List.copyOf(all), goal));
    }

    void add(String benchmark, String what, double value, String unit, String goal) {
        add(benchmark, what, List.of(value), unit, goal);
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** As a table in Markdown, so that it can be copied into a page. */
    String table() {
        StringBuilder table =
                new StringBuilder("| benchmark | figure | value | each round | goal |\n|---|---|---|---|---|\n");
        for (Figure figure : figures) {
            String each = figure.all().size() == 1
                    ? ""
                    : String.join(
                            ", ", figure.all().stream().map(Report::number).toList());
            table.append("| %s | %s | %s %s | %s | %s |%n"
                    .formatted(
                            figure.benchmark(),
                            figure.what(),
                            number(figure.value()),
                            figure.unit(),
                            each,
                            figure.goal()));
        }
        return table.toString();
    }

    /** As one JSON object, with what the figures were measured on. */
    String json(Map<String, Object> circumstances) {
        Map<String, Object> all = new LinkedHashMap<>(circumstances);
        all.put("figures", figures);
        try {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the figures could not be written as JSON", e);
        }
    }

    private static String number(double value) {
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
