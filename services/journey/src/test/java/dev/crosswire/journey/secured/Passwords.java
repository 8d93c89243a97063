package dev.crosswire.journey.secured;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Passwords that occur nowhere else, so that finding one in a text proves that it leaked. */
final class Passwords {

    private final Map<String, String> byUser = new ConcurrentHashMap<>();

    String of(String user) {
        return byUser.computeIfAbsent(
                user, _ -> "secret-" + UUID.randomUUID().toString().replace("-", ""));
    }

    List<String> all() {
        return new ArrayList<>(byUser.values());
    }

    /** As {@code sasl.jaas.config} states a login. */
    static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }
}
