package dev.crosswire.journey.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings of a service: what is in its file, with what its container's environment says instead.
 *
 * @param file by name, as the file has them
 * @param environment variables with a value, and those that Kubernetes fills in, with an empty one
 */
record SettingsFile(Map<String, String> file, Map<String, String> environment) {

    static SettingsFile of(Installation installation, String service) throws IOException {
        String name = "crosswire-" + service + "-settings";
        Properties properties = new Properties();
        properties.load(new StringReader(installation
                .one("ConfigMap", name)
                .tree()
                .path("data")
                .path(service + ".properties")
                .asText()));
        Map<String, String> file = new TreeMap<>();
        properties.stringPropertyNames().forEach(each -> file.put(each, properties.getProperty(each)));
        Map<String, String> environment = new TreeMap<>();
        Workload.named(installation, service)
                .container()
                .getEnv()
                .forEach(variable ->
                        environment.put(variable.getName(), variable.getValue() == null ? "" : variable.getValue()));
        return new SettingsFile(file, environment);
    }

    /** What the file says. */
    String value(String setting) {
        String value = file.get(setting);
        if (value == null) {
            throw new IllegalStateException("the settings say nothing of " + setting);
        }
        return value;
    }
}
