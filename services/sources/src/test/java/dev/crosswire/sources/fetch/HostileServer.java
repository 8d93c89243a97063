package dev.crosswire.sources.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers with whatever bytes a test likes, one request a connection, and remembers what it was asked. */
final class HostileServer implements AutoCloseable {

    /** Writes an answer; the request is its head, one character a byte. */
    @FunctionalInterface
    interface Answering {
        void answer(String request, OutputStream out) throws IOException, InterruptedException;
    }

    static final String NONE = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final ServerSocket socket;
    private final Answering answering;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch cutOff = new CountDownLatch(1);

    private HostileServer(Answering answering) throws IOException {
        this.answering = answering;
        socket = new ServerSocket(0, 100, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread.ofVirtual().start(this::accept);
    }

    /** Has no robots.txt. */
    static HostileServer start(Answering answering) throws IOException {
        return new HostileServer((request, out) -> {
            if (request.startsWith("GET /robots.txt ")) {
                write(out, NONE);
            } else {
                answering.answer(request, out);
            }
        });
    }

    static HostileServer startWithRobots(Answering answering) throws IOException {
        return new HostileServer(answering);
    }

    static String ok(String body, String... headers) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").append(body).toString();
    }

    static String status(String line, String... headers) {
        return "HTTP/1.1 " + line + "\r\nConnection: close\r\nContent-Length: 0\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n";
    }

    static void write(OutputStream out, String latin) throws IOException {
        out.write(latin.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    URI at(String path) {
        return named("127.0.0.1", path);
    }

    URI named(String host, String path) {
        return URI.create("http://" + host + ":" + socket.getLocalPort() + path);
    }

    /** Without those for robots.txt. */
    List<String> requests() {
        return requests.stream()
                .filter(request -> !request.startsWith("GET /robots.txt "))
                .toList();
    }

    int robotsRequests() {
        return requests.size() - requests().size();
    }

    int connections() {
        return connections.get();
    }

    /** Lets a little time pass between two bytes; returns at once when the server stops. */
    void pause() throws InterruptedException {
        if (closed.await(20, TimeUnit.MILLISECONDS)) {
            throw new InterruptedException();
        }
    }

    /** Until some client broke off while it was being answered. */
    boolean sawItselfCutOff() throws InterruptedException {
        return cutOff.await(20, TimeUnit.SECONDS);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                connections.incrementAndGet();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client) {
            String request = head(client.getInputStream());
            requests.add(request);
            answering.answer(request, client.getOutputStream());
            client.shutdownOutput();
        } catch (IOException e) {
            cutOff.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
            text = head.toString(StandardCharsets.ISO_8859_1);
        }
        return text;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
