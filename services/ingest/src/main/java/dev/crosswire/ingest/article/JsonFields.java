package dev.crosswire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.extraction.page.PlainText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The fields of one JSON object, each by the rule of its kind. A JSON null counts as missing.
 *
 * @param path what stands before the name of a field in a sentence about it: {@code claims[3].quantity.}
 */
record JsonFields(JsonNode json, String path) {

    /** A short name on one line, which people and logs show as it is: nothing in it may hide or reorder what is read. */
    Optional<String> name(String field) throws InvalidArticleException {
        Optional<String> posted = string(field).map(String::strip);
        if (posted.isEmpty()) {
            return posted;
        }
        if (posted.get().isEmpty()) {
            throw wrong(field, "is empty");
        }
        checkLength(field, posted.get(), ArticleLimits.NAME_CHARACTERS);
        if (!PlainText.isOneCleanLine(posted.get())) {
            throw wrong(field, "holds a control character");
        }
        return posted;
    }

    /** A name for which an empty string counts as missing too. */
    Optional<String> nameOrEmpty(String field) throws InvalidArticleException {
        return string(field).filter(String::isEmpty).isPresent() ? Optional.empty() : name(field);
    }

    Optional<String> string(String field) throws InvalidArticleException {
        Optional<JsonNode> posted = field(field);
        if (posted.isPresent() && !posted.get().isTextual()) {
            throw wrongKind(field, "a string", posted.get());
        }
        return posted.map(JsonNode::textValue);
    }

    /** Words as they stand in a text: line breaks and tabs are kept, other control characters are spaces. */
    Optional<String> words(String field, int most) throws InvalidArticleException {
        Optional<String> posted = string(field);
        if (posted.isPresent()) {
            checkLength(field, posted.get(), most);
        }
        return posted.map(JsonFields::readable);
    }

    /** Of the same length, so that offsets still hold. */
    private static String readable(String posted) {
        StringBuilder words = new StringBuilder(posted.length());
        for (int i = 0; i < posted.length(); i++) {
            char c = posted.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < posted.length()
                    && Character.isLowSurrogate(posted.charAt(i + 1));
            if (pair) {
                words.append(c).append(posted.charAt(++i));
            } else if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                words.append(' ');
            } else {
                words.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return words.toString();
    }

    /** One of the names of an enum, in either case. */
    <E extends Enum<E>> Optional<E> named(String field, Class<E> names) throws InvalidArticleException {
        Optional<String> posted = string(field).map(name -> name.strip().toUpperCase(Locale.ROOT));
        if (posted.isEmpty()) {
            return Optional.empty();
        }
        for (E each : names.getEnumConstants()) {
            if (each.name().equals(posted.get())) {
                return Optional.of(each);
            }
        }
        throw wrong(
                field,
                "must be one of "
                        + Arrays.stream(names.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")));
    }

    boolean flag(String field, boolean usual) throws InvalidArticleException {
        Optional<JsonNode> posted = field(field);
        if (posted.isPresent() && !posted.get().isBoolean()) {
            throw wrongKind(field, "true or false", posted.get());
        }
        return posted.map(JsonNode::booleanValue).orElse(usual);
    }

    /** A whole number of at least 0. */
    OptionalInt index(String field) throws InvalidArticleException {
        Optional<JsonNode> posted = field(field);
        if (posted.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode number = posted.get();
        if (!number.isIntegralNumber()) {
            throw number.isNumber()
                    ? wrong(field, "must be a whole number")
                    : wrongKind(field, "a whole number", number);
        }
        if (!number.canConvertToInt() || number.intValue() < 0) {
            throw wrong(field, "lies outside of what it counts");
        }
        return OptionalInt.of(number.intValue());
    }

    Optional<JsonFields> object(String field) throws InvalidArticleException {
        Optional<JsonNode> posted = field(field);
        if (posted.isPresent() && !posted.get().isObject()) {
            throw wrongKind(field, "an object", posted.get());
        }
        return posted.map(object -> new JsonFields(object, path + field + "."));
    }

    Optional<JsonNode> field(String field) {
        return Optional.ofNullable(json.get(field)).filter(node -> !node.isNull());
    }

    void checkLength(String field, String value, int most) throws InvalidArticleException {
        if (value.length() > most) {
            throw wrong(field, "has " + value.length() + " characters and may have " + most);
        }
    }

    InvalidArticleException missing(String field) {
        return wrong(field, "is missing");
    }

    InvalidArticleException wrongKind(String field, String wanted, JsonNode found) {
        return wrong(field, "must be " + wanted + ", not " + kind(found));
    }

    /** @param what the sentence after the field's name */
    InvalidArticleException wrong(String field, String what) {
        return new InvalidArticleException(path + field + " " + what);
    }

    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "null";
            case BINARY, POJO -> "something else";
        };
    }
}
