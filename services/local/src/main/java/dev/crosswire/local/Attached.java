package dev.crosswire.local;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Runs a main class for as long as standard input stays open. The supervisor holds the other end: however it ends, also
 * by kill -9, the process stops as it would on SIGTERM, so that nothing is left behind.
 */
public final class Attached {

    /** As after SIGTERM. */
    private static final int ENDED_BY_PARENT = 143;

    private Attached() {}

    /** @param arguments the main class, which is public, then its own arguments */
    public static void main(String[] arguments) throws Throwable {
        Thread.ofPlatform().daemon().name("supervisor-watch").start(Attached::exitWithSupervisor);
        String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
        MethodHandles.publicLookup()
                .findStatic(Class.forName(arguments[0]), "main", MethodType.methodType(void.class, String[].class))
                .invoke(own);
    }

    private static void exitWithSupervisor() {
        try {
            // Nobody speaks here; only the end counts.
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        System.exit(ENDED_BY_PARENT);
    }
}
