package dev.crosswire.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The secret values among settings, the longest first. */
record Secrets(List<String> values) {

    /** Ends of the names of settings whose values nobody should read. */
    private static final Pattern SECRET = Pattern.compile(
            ".*(password|passphrase|secret|jaas\\.config|user\\.info|auth\\.token|keystore\\.key|\\.key)");

    /** What stands between quotation marks in a configuration of logins; whatever it is, it need not be in a message. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"|'([^']+)'");

    private static final Pattern IN_URL = Pattern.compile("//([^/@,]+)@");

    /** A shorter one occurs by chance in words. */
    private static final int SHORTEST = 4;

    private static final String HIDDEN = "[hidden]";

    static Secrets of(WireSettings settings) {
        List<String> found = new ArrayList<>();
        Stream.of(settings.kafka(), settings.registry())
                .map(Map::entrySet)
                .flatMap(entries -> entries.stream())
                .forEach(setting -> {
                    if (SECRET.matcher(setting.getKey()).matches()) {
                        found.add(setting.getValue());
                        addGroups(QUOTED, setting.getValue(), found);
                        if (setting.getKey().endsWith("user.info")) {
                            addPassword(setting.getValue(), found);
                        }
                    }
                });
        List<String> inUrls = new ArrayList<>();
        addGroups(IN_URL, settings.registry().getOrDefault(WireSettings.REGISTRY_URL, ""), inUrls);
        found.addAll(inUrls);
        inUrls.forEach(login -> addPassword(login, found));
        return new Secrets(found.stream()
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(it -> it))
                .toList());
    }

    private static void addGroups(Pattern pattern, String text, List<String> found) {
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.add(matcher.group(group));
                }
            }
        }
    }

    /** Of "name:password". */
    private static void addPassword(String login, List<String> found) {
        int colon = login.indexOf(':');
        if (colon >= 0) {
            found.add(login.substring(colon + 1));
        }
    }

    String hiddenIn(String text) {
        String hidden = text;
        for (String value : values) {
            hidden = hidden.replace(value, HIDDEN);
        }
        return hidden;
    }

    /** Not the values. */
    @Override
    public String toString() {
        return values.size() + " secrets";
    }
}
