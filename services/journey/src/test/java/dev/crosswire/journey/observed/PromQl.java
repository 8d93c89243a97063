package dev.crosswire.journey.observed;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Prometheus's language as it takes to tell which metrics and labels an expression names. */
final class PromQl {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern MATCHED_LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)\\s*(?:=~|!~|!=|=)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.:])[a-zA-Z_][a-zA-Z0-9_:]*(?!\\s*\\(|[\\w:])");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring", "inf", "nan");

    private PromQl() {}

    /** Names of metrics and of recorded series. */
    static Set<String> metrics(String expression) {
        String bare = GROUPING.matcher(MATCHERS.matcher(withoutText(expression)).replaceAll(" "))
                .replaceAll(" ");
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(bare);
        while (matcher.find()) {
            if (!WORDS.contains(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }

    /** Labels that it matches or groups by. */
    static Set<String> labels(String expression) {
        String bare = withoutText(expression);
        Set<String> labels = new TreeSet<>();
        MATCHERS.matcher(bare)
                .results()
                .flatMap(braces -> MATCHED_LABEL.matcher(braces.group()).results())
                .forEach(label -> labels.add(label.group(1)));
        GROUPING.matcher(bare).results().forEach(group -> {
            for (String label : group.group(1).split(",", -1)) {
                if (!label.isBlank()) {
                    labels.add(label.strip());
                }
            }
        });
        return labels;
    }

    private static String withoutText(String expression) {
        return RANGE.matcher(STRING.matcher(expression).replaceAll("\"\"")).replaceAll("");
    }
}
