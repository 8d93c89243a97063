package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crosswire.cli.doctor.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A finding of `doctor` as it is printed. */
final class DoctorLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WIDTH = 108;
    private static final int MARGIN = 25;

    private DoctorLine() {}

    /** For people: grade, check and sentence, and under it what to do; long ones on several lines. */
    static List<String> words(String check, Look look) {
        String begin = String.format(Locale.ROOT, "%-11s  %-10s  ", look.grade().words(), check);
        List<String> lines = new ArrayList<>(wrapped(begin, look.found()));
        if (!look.advice().isEmpty()) {
            lines.addAll(wrapped(" ".repeat(MARGIN) + "→ ", look.advice()));
        }
        return lines;
    }

    /** For programs: one object. */
    static String json(String check, Look look) {
        try {
            return Printable.json(JSON.writeValueAsString(JSON.createObjectNode()
                    .put("check", check)
                    .put("grade", look.grade().words())
                    .put("found", look.found())
                    .put("advice", look.advice())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings can be written", e);
        }
    }

    private static List<String> wrapped(String begin, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(begin);
        boolean empty = true;
        for (String word : Printable.of(text).split(" ", -1)) {
            if (!empty && line.length() + word.length() + 1 > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(begin.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
