package dev.crosswire.cli.doctor;

import java.util.List;

/** The Java that this process, and with it the local stack, runs on. The start script says so where it finds none. */
final class JdkCheck implements Check {

    private static final int LEAST = 25;

    private final Runtime.Version version;
    private final String home;

    JdkCheck(Runtime.Version version, String home) {
        this.version = version;
        this.home = home;
    }

    @Override
    public String name() {
        return "jdk";
    }

    @Override
    public List<Look> look() {
        return List.of(
                version.feature() >= LEAST
                        ? Look.ok("Java " + version + " in " + home + ".")
                        : Look.fault(
                                "This runs on Java " + version.feature() + " in " + home + ", and " + LEAST
                                        + " is needed.",
                                "Install a JDK " + LEAST + " and point JAVA_HOME at it, or start with"
                                        + " scripts/crosswire, which looks for one."));
    }
}
