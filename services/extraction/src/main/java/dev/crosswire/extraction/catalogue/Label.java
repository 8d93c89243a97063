package dev.crosswire.extraction.catalogue;

import dev.crosswire.extraction.entity.Country;
import dev.crosswire.extraction.entity.Gazetteer;
import dev.crosswire.extraction.entries.WordLists;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence with roles in braces: "{role}", "{role|possessive}" or "{role|demonym}". */
final class Label {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}|]*)(?:\\|([^{}|]*))?}");

    private static final Set<String> SMALL_WORDS = WordLists.of(Label.class, "small words of names");

    private Label() {}

    /** @throws IllegalArgumentException if the template names a role or form that there is not */
    static void check(String template, Set<String> roles) {
        Matcher matcher = BRACES.matcher(template);
        while (matcher.find()) {
            String role = matcher.group(1);
            String form = matcher.group(2);
            if (!roles.contains(role)) {
                throw new IllegalArgumentException("the label names the role \"" + role + "\", which is not listed");
            }
            if (form != null && !form.equals("possessive") && !form.equals("demonym")) {
                throw new IllegalArgumentException(
                        "the label asks for the form \"" + form + "\"; there are possessive and demonym");
            }
        }
    }

    /** Fills the roles in; a key that is no country of the gazetteer prints as it is. */
    static String fill(String template, Map<String, String> entities, Gazetteer gazetteer) {
        return BRACES.matcher(template).replaceAll(match -> {
            String key = entities.getOrDefault(match.group(1), "an unnamed " + match.group(1));
            String form = match.group(2) == null ? "" : match.group(2);
            return Matcher.quoteReplacement(gazetteer
                    .country(key)
                    .map(country -> form(country, form))
                    .orElseGet(() -> form.equals("possessive") ? readable(key) + "'s" : readable(key)));
        });
    }

    /** A country or organisation by its name, else as {@link #readable} makes it; several as "France and Germany". */
    static String name(String key, Gazetteer gazetteer) {
        return Pattern.compile("[+,]")
                .splitAsStream(key)
                .map(one -> gazetteer
                        .country(one)
                        .map(Country::name)
                        .or(() -> gazetteer
                                .organisation(one)
                                .map(body -> body.names().getFirst()))
                        .orElseGet(() -> readable(one)))
                .collect(Collectors.joining(" and "));
    }

    /** "person:de-vries" as "De Vries"; a key without a kind as it is. */
    private static String readable(String key) {
        int colon = key.indexOf(':');
        if (colon < 0 || colon + 1 >= key.length()) {
            return key;
        }
        StringBuilder words = new StringBuilder();
        for (String word : key.substring(colon + 1).split("-", -1)) {
            if (SMALL_WORDS.contains(word) && !words.isEmpty()) {
                words.append(' ').append(word);
            } else if (!word.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ")
                        .appendCodePoint(Character.toUpperCase(word.codePointAt(0)))
                        .append(word.substring(Character.charCount(word.codePointAt(0))));
            }
        }
        return words.isEmpty() ? key : words.toString();
    }

    private static String form(Country country, String form) {
        return switch (form) {
            case "possessive" -> country.possessive();
            case "demonym" -> country.demonym();
            default -> country.name();
        };
    }
}
