package dev.crosswire.vitals;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Asks a service how it is and ends with 0 if it answers 200, else with 1: the health check inside a container, whose
 * image has Java and need not have a shell or anything else. Prints the answer's body, in which an ailing service says
 * what is wrong, for {@code docker inspect}. Takes the address, such as {@code http://127.0.0.1:8080/health/readiness}.
 *
 * <p>It runs every few seconds for as long as the service does. So it is one class that the images carry on its own, and
 * speaks through a socket: an HTTP client would take three times as long to load.
 */
public final class HealthProbe {

    private static final int PATIENCE_MS = 4_000;
    private static final int MOST_BYTES = 4_096;

    private HealthProbe() {}

    /** Ends the process. */
    public static void main(String[] arguments) {
        System.exit(arguments.length == 1 ? ask(URI.create(arguments[0]), System.out) : 1);
    }

    static int ask(URI address, PrintStream out) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            String request =
                    "GET " + address.getRawPath() + " HTTP/1.0\r\nHost: " + address.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            out.println(answer.substring(answer.indexOf("\r\n\r\n") + 1).strip());
            return answer.startsWith("HTTP/1.1 200 ") || answer.startsWith("HTTP/1.0 200 ") ? 0 : 1;
        } catch (IOException e) {
            out.println("No answer from " + address + ": " + e.getMessage());
            return 1;
        }
    }
}
