package dev.crosswire.cli.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A broker that answers the first who asks, as it really does, and takes up all later connections without a word. */
final class StalledBroker implements AutoCloseable {

    private final ServerSocket server;
    private final InetSocketAddress real;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    /** @param real address of a broker that does answer */
    StalledBroker(String real) throws IOException {
        int colon = real.lastIndexOf(':');
        this.real =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(real.substring(colon + 1)));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        try {
            Socket first = kept(server.accept());
            Socket broker = kept(new Socket(real.getAddress(), real.getPort()));
            Thread.ofVirtual().start(() -> pass(first, broker));
            Thread.ofVirtual().start(() -> pass(broker, first));
            while (true) {
                kept(server.accept());
            }
        } catch (IOException e) {
            // The test is over.
            return;
        }
    }

    private Socket kept(Socket socket) {
        open.add(socket);
        return socket;
    }

    /** Until one side has enough, which the other is told. */
    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // The other side was closed meanwhile.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
