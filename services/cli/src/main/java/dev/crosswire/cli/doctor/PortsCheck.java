package dev.crosswire.cli.doctor;

import dev.crosswire.local.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Ports that a local stack would listen on. */
final class PortsCheck implements Check {

    private final Map<Part, Integer> ports;

    /** @param ports by part; 0 is any free one */
    PortsCheck(Map<Part, Integer> ports) {
        this.ports = new TreeMap<>(ports);
    }

    @Override
    public String name() {
        return "ports";
    }

    @Override
    public List<Look> look() {
        List<Look> looks = new ArrayList<>();
        Set<Integer> wanted = new HashSet<>();
        List<String> free = new ArrayList<>();
        ports.forEach((part, port) -> {
            String advice = "choose another with " + part.portOption() + " or " + part.portVariable()
                    + " (0 takes a free one).";
            if (port < 0 || port > 65_535) {
                looks.add(Look.fault(
                        "Port " + port + " of the " + part.description() + " is not a port.",
                        "Ports go from 1 to 65535: " + advice));
            } else if (port > 0 && !wanted.add(port)) {
                looks.add(Look.fault(
                        "Port " + port + " is wanted twice, the second time by the " + part.description() + ".",
                        "Of these two " + advice));
            } else if (port > 0 && isTaken(port)) {
                looks.add(Look.fault(
                        "Port " + port + " of the " + part.description() + " is taken by " + PortHolder.of(port) + ".",
                        "Stop that, or " + advice));
            } else if (port > 0) {
                free.add(Integer.toString(port));
            }
        });
        if (looks.isEmpty()) {
            looks.add(Look.ok(free.isEmpty() ? "Any free port is taken." : "Free: " + String.join(", ", free) + "."));
        }
        return looks;
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
