package dev.crosswire.wire;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** What a schema leaves unsaid: fields and types without a doc, enumerations without an UNKNOWN to fall back on. */
final class SchemaGaps {

    private final Map<String, String> gaps = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    private SchemaGaps() {}

    static Map<String, String> of(Collection<Schema> schemas) {
        SchemaGaps search = new SchemaGaps();
        schemas.forEach(search::visit);
        return search.gaps;
    }

    private void visit(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    check(schema.getFullName(), schema.getDoc());
                    for (Schema.Field field : schema.getFields()) {
                        check(schema.getFullName() + "." + field.name(), field.doc());
                        visit(field.schema());
                    }
                }
            }
            case ENUM -> {
                check(schema.getFullName(), schema.getDoc());
                if (!"UNKNOWN".equals(schema.getEnumDefault())) {
                    gaps.put(schema.getFullName(), "has no default UNKNOWN");
                }
            }
            case UNION -> schema.getTypes().forEach(this::visit);
            case ARRAY -> visit(schema.getElementType());
            case MAP -> visit(schema.getValueType());
            default -> {
                // Primitives have no doc of their own.
            }
        }
    }

    private void check(String name, @org.jspecify.annotations.Nullable String doc) {
        if (doc == null || doc.isBlank()) {
            gaps.put(name, "has no doc");
        }
    }
}
