package dev.crosswire.sources.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address of a captured page, so that two captures of one page have one id. */
final class PageAddress {

    private PageAddress() {}

    /**
     * Scheme and host in lower case, without the port that goes without saying and without the fragment; path and query
     * as they are, for they are the server's own. Empty for what is no page of the web: DNS answers, notes of the crawler.
     */
    static Optional<String> canonical(String address) {
        String bare = address.strip();
        int fragment = bare.indexOf('#');
        bare = fragment < 0 ? bare : bare.substring(0, fragment);
        int colon = bare.indexOf("://");
        String scheme = colon < 0 ? "" : bare.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(bare);
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            int usual = scheme.equals("http") ? 80 : 443;
            String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query);
        } catch (URISyntaxException e) {
            // Browsers send characters that RFC 3986 does not know; the page is there all the same.
            return Optional.of(scheme + bare.substring(colon).replace(" ", "%20"));
        }
    }
}
