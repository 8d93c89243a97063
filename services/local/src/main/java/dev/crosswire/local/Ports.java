package dev.crosswire.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on loopback for one start, checked before anything runs.
 *
 * @param of each part
 * @param controller of the broker's controller, which nobody else needs to know
 * @param management of the registry's health pages
 */
record Ports(Map<Part, Integer> of, int controller, int management) {

    private static final int CONNECT_MILLIS = 500;

    /**
     * Free ports are looked for below those that systems give to outgoing connections (from 32768 on Linux, from 49152
     * elsewhere): one of these could be lent to some client between this check and the start of the service.
     */
    private static final int LOWEST_FREE = 20_000;

    private static final int HIGHEST_FREE = 32_000;
    private static final int ATTEMPTS = 200;

    /**
     * Chooses free ports where 0 is asked for.
     *
     * @throws StackException naming the first port that is taken or wanted twice
     */
    static Ports choose(StackSettings settings) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<Part, Integer> chosen = new EnumMap<>(Part.class);
            Set<Integer> wanted = new HashSet<>();
            // Named ports first, or a free one could be the very port that a later part names.
            for (Part part : settings.partsInOrder()) {
                int port = settings.port(part);
                if (port < 0 || port > 65_535) {
                    throw new StackException("Port " + port + " of the " + part.description()
                            + " is not a port: choose one from 0 (any free one) to 65535 with " + settingOf(part)
                            + ".");
                }
                if (port > 0) {
                    if (!wanted.add(port)) {
                        throw new StackException("Port " + port + " is wanted twice, the second time by the "
                                + part.description() + ": choose another with " + settingOf(part) + ".");
                    }
                    held.add(hold(part, port));
                    chosen.put(part, port);
                }
            }
            for (Part part : settings.partsInOrder()) {
                if (!chosen.containsKey(part)) {
                    chosen.put(part, holdFree(held));
                }
            }
            return new Ports(chosen, holdFree(held), holdFree(held));
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** Whether somebody listens there. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    int port(Part part) {
        return of.getOrDefault(part, 0);
    }

    private static ServerSocket hold(Part part, int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new StackException(
                    "Port " + port + ", which the " + part.description()
                            + " listens on, cannot be had (" + Sentences.causeOf(e)
                            + "): stop the program that uses it, or choose another port with " + settingOf(part)
                            + " (0 takes a free one).",
                    e);
        }
    }

    private static int holdFree(List<ServerSocket> held) {
        IOException last = new IOException("all are taken");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // At random, so that two stacks that start at the same time do not try the same ones.
            int port = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
            try {
                held.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
                return port;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new StackException("No free port was found on loopback: " + Sentences.causeOf(last) + ".", last);
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackException("A port that was checked could not be released: " + Sentences.causeOf(e) + ".", e);
        }
    }

    private static String settingOf(Part part) {
        return part.portOption() + " or " + part.portVariable();
    }
}
