package dev.crosswire.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where ingest listens: {@code crosswire.http.host} and {@code crosswire.http.port}.
 *
 * @param port 0 for any free one
 */
public record HttpAddress(String host, int port) {

    public static final String HOST = "crosswire.http.host";
    public static final String PORT = "crosswire.http.port";

    private static final String DEFAULT_HOST = "127.0.0.1";
    private static final String DEFAULT_PORT = "8081";
    private static final int HIGHEST_PORT = 65_535;

    /**
     * As set.
     *
     * @throws IllegalArgumentException with one sentence if it cannot be used, or others than this machine could reach it:
     *     there are no accounts yet that would keep them out
     */
    public static HttpAddress of(Function<String, @Nullable String> settings) {
        String host = orDefault(settings.apply(HOST), DEFAULT_HOST);
        String port = orDefault(settings.apply(PORT), DEFAULT_PORT);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    PORT + " must be a port from 0 (any free one) to " + HIGHEST_PORT + ", not \"" + port + "\".");
        }
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new IllegalArgumentException("Ingest does not start on " + host
                        + " because others than this machine could post to it without authentication; set " + HOST
                        + " to a loopback address such as " + DEFAULT_HOST + ".");
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    HOST + " \"" + host + "\" is no address of this machine; set it to one such as " + DEFAULT_HOST
                            + ".",
                    e);
        }
        return new HttpAddress(host, Integer.parseInt(port));
    }

    private static String orDefault(@Nullable String set, String otherwise) {
        return set == null || set.isBlank() ? otherwise : set.strip();
    }
}
