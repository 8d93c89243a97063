package dev.crosswire.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.ingest.intake.Receipt;
import dev.crosswire.ingest.intake.SinkUnavailableException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of ingest's answers, as the interface documents them. */
final class Answers {

    static final int RETRY_AFTER_SECONDS = 5;
    static final int RETRY_WHEN_BUSY_SECONDS = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    record ReceiptBody(List<Receipt.Accepted> accepted, List<RejectedBody> rejected) {

        static ReceiptBody of(Receipt receipt) {
            return new ReceiptBody(receipt.accepted(), RejectedBody.of(receipt.rejected()));
        }
    }

    record RejectedBody(int index, @Nullable String id, String reason) {

        static List<RejectedBody> of(List<Receipt.Rejected> rejected) {
            return rejected.stream()
                    .map(one -> new RejectedBody(one.index(), one.id().orElse(null), one.reason()))
                    .toList();
        }
    }

    /** RFC 9457. */
    record ProblemBody(String type, String title, int status, String detail) {}

    /** RFC 9457, with the lists of a receipt as extension members. */
    record NoneAcceptedBody(
            String type,
            String title,
            int status,
            String detail,
            List<Receipt.Accepted> accepted,
            List<RejectedBody> rejected) {}

    static MutableHttpResponse<byte[]> receipt(Receipt receipt) {
        if (!receipt.accepted().isEmpty()) {
            return HttpResponse.<byte[]>status(HttpStatus.ACCEPTED)
                    .contentType(MediaType.APPLICATION_JSON_TYPE)
                    .body(bytes(ReceiptBody.of(receipt)));
        }
        HttpStatus status = HttpStatus.BAD_REQUEST;
        String first = receipt.rejected().isEmpty()
                ? "nothing was posted"
                : receipt.rejected().getFirst().reason();
        String detail = receipt.rejected().size() == 1
                ? "The article was not accepted: " + first + "."
                : "None of the " + receipt.rejected().size() + " articles was accepted; the first: " + first + ".";
        return problem(
                status,
                new NoneAcceptedBody(
                        "about:blank",
                        status.getReason(),
                        status.getCode(),
                        detail,
                        List.of(),
                        RejectedBody.of(receipt.rejected())));
    }

    static MutableHttpResponse<byte[]> problem(HttpStatus status, String detail) {
        return problem(status, new ProblemBody("about:blank", status.getReason(), status.getCode(), detail));
    }

    static byte[] problemBody(HttpStatus status, String detail) {
        return bytes(new ProblemBody("about:blank", status.getReason(), status.getCode(), detail));
    }

    static MutableHttpResponse<byte[]> unavailable(SinkUnavailableException e) {
        return problem(e.isBusy() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE, e.sentence());
    }

    private static MutableHttpResponse<byte[]> problem(HttpStatus status, Object body) {
        MutableHttpResponse<byte[]> response = HttpResponse.<byte[]>status(status)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(bytes(body));
        return switch (status) {
            case SERVICE_UNAVAILABLE -> response.header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
            case TOO_MANY_REQUESTS -> response.header("Retry-After", Integer.toString(RETRY_WHEN_BUSY_SECONDS));
            default -> response;
        };
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can be written", e);
        }
    }
}
