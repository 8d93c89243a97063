/**
 * The contract on Kafka: topics with their settings and serdes, the mapping between the rules' types and Avro, and the
 * registration of schemas. The only place where Avro classes are seen. May import {@code core}.
 */
@NullMarked
package dev.crosswire.wire;

import org.jspecify.annotations.NullMarked;
