package dev.crosswire.checker;

import dev.crosswire.core.finding.Finding;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * CloudEvents 1.0 attributes of a finding in the binary content mode of the Kafka protocol binding: {@code ce_} before each
 * attribute, the type of the value as {@code content-type}, and two attributes of our own to filter on without decoding the
 * value. The id names the version, so a consumer can drop what it has seen.
 */
final class FindingHeaders {

    private FindingHeaders() {}

    static Headers of(Finding finding) {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", finding.id() + "/" + finding.version());
        add(headers, "ce_source", "/crosswire/checker");
        add(headers, "ce_type", "dev.crosswire.finding.v1");
        add(headers, "ce_subject", finding.subject().key());
        add(headers, "ce_time", finding.updatedAt().toString());
        add(headers, "content-type", "application/avro");
        add(headers, "ce_kind", finding.kind().name());
        add(headers, "ce_severity", finding.severity().name());
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, allowed(value).getBytes(StandardCharsets.UTF_8));
    }

    /** A CloudEvents string holds no control characters; the id of a claim that somebody else extracted may. */
    private static String allowed(String value) {
        if (value.codePoints().noneMatch(Character::isISOControl)) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        value.codePoints().forEach(point -> text.appendCodePoint(Character.isISOControl(point) ? '?' : point));
        return text.toString();
    }
}
