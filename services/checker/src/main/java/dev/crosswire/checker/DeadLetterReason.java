package dev.crosswire.checker;

/** What could not be read of a record that is now a dead letter. */
enum DeadLetterReason {
    /** It is not Avro in the Confluent wire format. */
    NOT_AVRO,
    /** The registry knows no schema of that id. */
    UNKNOWN_SCHEMA,
    /** The schema is known and the bytes do not follow it, or it is a schema of something else. */
    UNREADABLE;

    /** Of what the deserializer said, by its own words. */
    static DeadLetterReason of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("is not Avro in the Confluent wire format")) {
                return NOT_AVRO;
            }
            if (message.contains("names an unknown schema")) {
                return UNKNOWN_SCHEMA;
            }
        }
        return UNREADABLE;
    }
}
