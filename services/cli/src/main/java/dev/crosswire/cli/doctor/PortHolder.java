package dev.crosswire.cli.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who listens on a port of this machine, as far as Linux tells: the process, if it is one of this user's. */
final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENS = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /** In words: "process 4711 (java)". */
    static String of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            sockets.addAll(sockets(PROC.resolve(table), port));
        }
        if (sockets.isEmpty()) {
            return "another program";
        }
        return process(sockets).map(pid -> "process " + pid + command(pid)).orElse("a program of another user");
    }

    private static Set<String> sockets(Path table, int port) {
        Set<String> sockets = new HashSet<>();
        String wanted = String.format(Locale.ROOT, ":%04X", port);
        try {
            for (String line : Files.readAllLines(table)) {
                List<String> fields = List.of(line.strip().split("\\s+", -1));
                if (fields.size() > INODE
                        && fields.get(LOCAL).endsWith(wanted)
                        && fields.get(STATE).equals(LISTENS)) {
                    sockets.add("socket:[" + fields.get(INODE) + "]");
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Another system than Linux: nobody says who it is.
            return Set.of();
        }
        return sockets;
    }

    private static Optional<Long> process(Set<String> sockets) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, sockets))
                .findFirst();
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(PROC.resolve(Long.toString(pid)).resolve("fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)
                        && sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // Another user's, or gone meanwhile.
            return false;
        }
        return false;
    }

    private static String command(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> " (" + Path.of(command).getFileName() + ")")
                .orElse("");
    }
}
