package dev.crosswire.wire;

/** Enumerations between Avro and the rules, by name; Avro's UNKNOWN is what a newer writer knows and we do not. */
final class Codes {

    private Codes() {}

    /** @throws IllegalArgumentException naming the field, if the rules have no such value */
    static <E extends Enum<E>> E named(String field, Class<E> type, Enum<?> code) {
        try {
            return Enum.valueOf(type, code.name());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + " has a value that this version does not know", e);
        }
    }
}
