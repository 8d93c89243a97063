package dev.crosswire.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Maven that builds what is started; what is built already runs without. */
final class MavenCheck implements Check {

    private static final String LEAST = "3.8.7";
    private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\.(\\d+)");
    private static final int SECONDS = 12;
    private static final String ADVICE = "Install Maven " + LEAST
            + " or newer: `crosswire up` builds with it whenever a source has changed, and works without until then.";

    private final String path;
    private final String javaHome;

    /**
     * @param path folders to look for mvn in, as in PATH
     * @param javaHome a JDK to run it on
     */
    MavenCheck(String path, String javaHome) {
        this.path = path;
        this.javaHome = javaHome;
    }

    @Override
    public String name() {
        return "maven";
    }

    @Override
    public List<Look> look() throws IOException, InterruptedException {
        Optional<Path> mvn = Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("mvn"))
                .filter(Files::isExecutable)
                .findFirst();
        return List.of(
                mvn.isEmpty()
                        ? Look.warning("Maven is not on the PATH.", ADVICE)
                        : version(mvn.get(), said(mvn.get())));
    }

    private static Look version(Path mvn, String said) {
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            return Look.warning(mvn + " does not say which Maven it is.", ADVICE);
        }
        String found = version.group(1) + "." + version.group(2) + "." + version.group(3);
        return Runtime.Version.parse(found).compareTo(Runtime.Version.parse(LEAST)) >= 0
                ? Look.ok("Maven " + found + ".")
                : Look.warning(mvn + " is Maven " + found + ", which is too old to build Crosswire.", ADVICE);
    }

    private String said(Path mvn) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(mvn.toString(), "--version").redirectErrorStream(true);
        command.environment().put("JAVA_HOME", javaHome);
        Process process = command.start();
        process.getOutputStream().close();
        Thread end = Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        });
        String said = new String(process.getInputStream().readNBytes(1 << 16), StandardCharsets.UTF_8);
        end.interrupt();
        return said;
    }
}
