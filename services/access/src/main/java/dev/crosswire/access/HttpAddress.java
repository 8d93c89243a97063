package dev.crosswire.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a service listens: settings {@code crosswire.http.host} and {@code crosswire.http.port}. Others than this machine
 * may only reach it where {@code crosswire.access.file} or {@code crosswire.access.accounts} says who may come in.
 *
 * @param port 0 for any free one
 */
public record HttpAddress(String host, int port) {

    public static final String HOST = "crosswire.http.host";
    public static final String PORT = "crosswire.http.port";

    /** Path of the {@link AccountsFile}; without it there are no accounts. */
    public static final String ACCOUNTS = "crosswire.access.file";

    /** {@link StatedAccounts}, instead of a file. */
    public static final String STATED_ACCOUNTS = "crosswire.access.accounts";

    public static final String DEFAULT_HOST = "127.0.0.1";

    private static final int HIGHEST_PORT = 65_535;

    /** Looks settings up by name. */
    @FunctionalInterface
    public interface Settings {

        Optional<String> get(String name);

        /** Of this process: its system properties, then its environment, in upper case with underscores. */
        static Settings ofThisProcess() {
            return name -> Optional.ofNullable(System.getProperty(name))
                    .or(() -> Optional.ofNullable(System.getenv(
                            name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))));
        }
    }

    /** @throws IllegalArgumentException with one sentence if the service must not or cannot listen there */
    public static HttpAddress of(Settings settings, int defaultPort) {
        String host = settings.get(HOST)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(DEFAULT_HOST);
        String port = settings.get(PORT).map(String::strip).orElse(Integer.toString(defaultPort));
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalArgumentException(PORT + " is \"" + port + "\" and must be a number from 0 to "
                    + HIGHEST_PORT + ", 0 for any free port.");
        }
        if (!isLoopback(host) && !isSet(settings, ACCOUNTS) && !isSet(settings, STATED_ACCOUNTS)) {
            throw new IllegalArgumentException(HOST + " is " + host
                    + ", which others can reach, and nobody is named who may come in: set " + ACCOUNTS
                    + " to a file of accounts (see `crosswire account`), or " + HOST + " to " + DEFAULT_HOST + ".");
        }
        return new HttpAddress(host, Integer.parseInt(port));
    }

    private static boolean isSet(Settings settings, String name) {
        return settings.get(name).filter(text -> !text.isBlank()).isPresent();
    }

    /** @throws IllegalArgumentException with one sentence if the host is no address */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    HOST + " is " + host + ", which is no address of this machine: set it to " + DEFAULT_HOST + ".", e);
        }
    }
}
