package dev.crosswire.extraction.entries;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A YAML file that is one list of entries of one shape. Strict: an unknown or missing field is a mistake. */
public final class EntryFile {

    /** A list of one may be written without its brackets. */
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    static {
        YAML.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        YAML.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private EntryFile() {}

    /** An entry with the line that it starts at, for what only a look at several entries finds wrong. */
    public record Entry<T>(int line, T value) {}

    /**
     * Reads every entry.
     *
     * @param file name of the file, for messages
     * @throws EntryException for the first entry that is not of the shape
     * @throws UncheckedIOException if the bytes cannot be read
     */
    public static <T> List<Entry<T>> read(String file, InputStream in, Class<T> shape) throws EntryException {
        int line = 1;
        List<Entry<T>> entries = new ArrayList<>();
        byte[] bytes = bytes(file, in);
        try (JsonParser parser = YAML.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new EntryException(
                        file, line, "the file must be one list of entries, each starting with \"- id:\"");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                line = parser.currentTokenLocation().getLineNr();
                entries.add(new Entry<>(line, YAML.readValue(parser, shape)));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new EntryException(
                        file, parser.currentTokenLocation().getLineNr(), "an entry must be fields with values");
            }
            return entries;
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            // What a constructor refuses is wrong with the entry as a whole, wherever its parser stands by then.
            boolean whole = location == null || e instanceof ValueInstantiationException;
            String unknown = e instanceof ValueInstantiationException ? unknownField(bytes, entries.size(), shape) : "";
            throw new EntryException(
                    file,
                    whole ? line : location.getLineNr(),
                    unknown.isEmpty() ? reason(e) : "there is no field \"" + unknown + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static byte[] bytes(String file, InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A misspelt field, which is the cause where a constructor misses the right one; empty string if there is none. */
    private static String unknownField(byte[] bytes, int index, Class<?> shape) {
        Set<String> known = shape.isRecord()
                ? Arrays.stream(shape.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet())
                : Set.of();
        try {
            for (Map.Entry<String, JsonNode> field :
                    YAML.readTree(bytes).path(index).properties()) {
                if (!known.isEmpty() && !known.contains(field.getKey())) {
                    return field.getKey();
                }
            }
        } catch (IOException e) {
            // the file goes on with another mistake, which is told once this one is mended
            return "";
        }
        return "";
    }

    /** The entries of a resource that ships with the program; a mistake in it is a mistake in the program. */
    public static <T> List<T> builtIn(Class<?> beside, String name, Class<T> shape) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the program");
            }
            return read(name, in, shape).stream().map(Entry::value).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        } catch (EntryException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String reason(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "there is no field \"" + unknown.getPropertyName() + "\"";
            case ValueInstantiationException refused
            when refused.getCause() != null -> String.valueOf(refused.getCause().getMessage());
            case InvalidFormatException wrong ->
                field(wrong) + "\"" + wrong.getValue() + "\" is not " + expected(wrong.getTargetType());
            case MismatchedInputException missing
            when missing.getOriginalMessage().startsWith("Missing required") ->
                "the field \"" + path(missing) + "\" is missing";
            case JsonMappingException mapping -> field(mapping) + firstLine(mapping.getOriginalMessage());
            default -> firstLine(e.getOriginalMessage());
        };
    }

    private static String field(JsonMappingException mapping) {
        String path = path(mapping);
        return path.isEmpty() ? "" : "field \"" + path + "\": ";
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static String expected(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(" or "))
                : "a number";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }
}
