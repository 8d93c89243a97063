package dev.crosswire.alerts.export;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Addresses of the service as its users reach it.
 *
 * @param root scheme, host and port, and a path where the service stands behind one; without a slash at its end
 */
record Links(String root) {

    static Links at(URI address) {
        String text = address.toString();
        return new Links(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    String toPage(String alertId) {
        return root + "/alerts/" + encoded(alertId);
    }

    String toAlert(String alertId) {
        return root + "/api/v1/alerts/" + encoded(alertId);
    }

    String toList() {
        return root + "/alerts";
    }

    String toFeed(String query) {
        return root + "/alerts.atom" + (query.isEmpty() ? "" : "?" + query);
    }

    /** A text as one part of a path. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
