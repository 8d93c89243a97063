package dev.crosswire.vitals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * Which build this is.
 *
 * @param version as the modules are numbered
 * @param commit first twelve digits of the commit; "unknown" where it was built without a repository
 */
public record Build(String version, String commit) {

    private static final String UNKNOWN = "unknown";

    /** Of the code that runs. */
    public static Build ofThisProcess() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            // A build that cannot say what it is serves all the same.
            properties.clear();
        }
        return new Build(properties.getProperty("version", UNKNOWN), properties.getProperty("commit", UNKNOWN));
    }
}
