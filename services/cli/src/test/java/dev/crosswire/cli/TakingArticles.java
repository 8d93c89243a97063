package dev.crosswire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Takes articles as ingest does: what it has already is a repetition, and an article without a source is rejected. */
final class TakingArticles implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Answering server;
    private final List<JsonNode> taken = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int requests;
    private volatile IntUnaryOperator status = request -> 202;
    private volatile Runnable onTheWay = () -> {};

    TakingArticles() throws IOException {
        server = new Answering(this::take);
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode posted = JSON.readTree(exchange.getRequestBody());
        int number;
        synchronized (this) {
            number = ++requests;
        }
        onTheWay.run();
        int code = status.applyAsInt(number);
        if (code != 202) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            Answering.answer(exchange, code, "application/problem+json", "{\"detail\":\"Not now.\"}");
            return;
        }
        ObjectNode receipt = JSON.createObjectNode();
        ArrayNode accepted = receipt.putArray("accepted");
        ArrayNode rejected = receipt.putArray("rejected");
        synchronized (this) {
            for (int index = 0; index < posted.size(); index++) {
                JsonNode article = posted.get(index);
                if (!article.hasNonNull("source")) {
                    rejected.addObject().put("index", index).put("reason", "source is missing");
                    continue;
                }
                taken.add(article);
                accepted.addObject().put("claims", 1).put("duplicate", !known.add(article.toString()));
            }
        }
        Answering.answer(exchange, accepted.isEmpty() ? 400 : 202, "application/json", receipt.toString());
    }

    String address() {
        return server.address();
    }

    /** What the service says to each request, counted from 1. */
    void says(IntUnaryOperator statusOfRequest) {
        status = statusOfRequest;
    }

    /** Run while a post is on its way. */
    void meanwhile(Runnable what) {
        onTheWay = what;
    }

    /** In the order in which they were taken. */
    synchronized List<JsonNode> taken() {
        return List.copyOf(taken);
    }

    synchronized int requests() {
        return requests;
    }

    @Override
    public void close() {
        server.close();
    }
}
