package dev.crosswire.wire;

/**
 * How much one Avro record may ask for: a hostile length prefix would otherwise make the decoder reserve gigabytes. Far
 * above the largest record that a broker takes by default (1 MiB).
 */
final class AvroLimits {

    private static final String LONGEST = Integer.toString(16 * 1024 * 1024);
    private static final String MOST_ITEMS = "1000000";

    private AvroLimits() {}

    /** Sets the limits that are not set from outside; before the first Avro decoder is loaded, which reads them once. */
    static void apply() {
        setIfAbsent("org.apache.avro.limits.string.maxLength", LONGEST);
        setIfAbsent("org.apache.avro.limits.bytes.maxLength", LONGEST);
        setIfAbsent("org.apache.avro.limits.collectionItems.maxLength", MOST_ITEMS);
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
