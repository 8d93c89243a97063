package dev.crosswire.alerts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the service listens: settings {@code crosswire.http.host} and {@code crosswire.http.port}, as system properties
 * or, in upper case with underscores, in the environment.
 *
 * @param port 0 for any free one
 */
record HttpAddress(String host, int port) {

    private static final String HOST = "crosswire.http.host";
    private static final String PORT = "crosswire.http.port";
    private static final String DEFAULT_HOST = "127.0.0.1";
    private static final String DEFAULT_PORT = "8080";
    private static final int HIGHEST_PORT = 65_535;

    /** Looks settings up by name. */
    interface Settings {
        Optional<String> get(String name);
    }

    /** Of this process: its system properties, then its environment. */
    static HttpAddress ofThisProcess() {
        return of(name -> Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(
                        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_')))));
    }

    /** @throws IllegalArgumentException with one sentence if the service must not or cannot listen there */
    static HttpAddress of(Settings settings) {
        String host = settings.get(HOST).orElse(DEFAULT_HOST);
        String port = settings.get(PORT).orElse(DEFAULT_PORT);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalArgumentException(PORT + " is \"" + port + "\" and must be a number from 0 to "
                    + HIGHEST_PORT + ", 0 for any free port.");
        }
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new IllegalArgumentException(HOST + " is " + host
                        + ", which others can reach, and this version knows no authentication: set it to 127.0.0.1.");
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    HOST + " is " + host + ", which is no address of this machine: set it to 127.0.0.1.", e);
        }
        return new HttpAddress(host, Integer.parseInt(port));
    }
}
