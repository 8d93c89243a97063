package dev.crosswire.sources.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the settings of a process have it go out to others.
 *
 * @param fetch empty where no contact is set, without which nobody is asked
 * @param atOnce looks at sources that go on at the same time
 */
public record FetchConfiguration(Optional<FetchSettings> fetch, int atOnce) {

    /** Sent with every request. */
    public static final String CONTACT = "crosswire.fetch.contact";

    static final String NETWORKS = "crosswire.fetch.allowed-networks";
    static final String RATE = "crosswire.fetch.requests-per-second";
    static final String BURST = "crosswire.fetch.burst";
    static final String AT_ONCE = "crosswire.fetch.at-once";

    private static final int USUAL_AT_ONCE = 64;
    private static final int MOST_AT_ONCE = 1_000;

    /**
     * Reads the settings.
     *
     * @param setting the value of a name, where there is one
     * @throws IllegalArgumentException naming the setting that does not fit
     */
    public static FetchConfiguration of(Function<String, Optional<String>> setting) {
        return new FetchConfiguration(
                setting.apply(CONTACT)
                        .filter(contact -> !contact.isBlank())
                        .map(contact -> FetchSettings.of(contact.strip())
                                .withAllowed(AllowedNetworks.parse(networks(setting)))
                                .withPoliteness(Politeness.usual()
                                        .withRate(
                                                number(setting, RATE, Double::valueOf, 1.0, "a number"),
                                                number(setting, BURST, Integer::valueOf, 2, "a whole number")))),
                atOnce(setting));
    }

    private static int atOnce(Function<String, Optional<String>> setting) {
        int atOnce = number(setting, AT_ONCE, Integer::valueOf, USUAL_AT_ONCE, "a whole number");
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    AT_ONCE + " is " + atOnce + " and must lie between 1 and " + MOST_AT_ONCE);
        }
        return atOnce;
    }

    private static <T> T number(
            Function<String, Optional<String>> setting,
            String name,
            Function<String, T> reader,
            T otherwise,
            String what) {
        Optional<String> text = setting.apply(name).map(String::strip);
        try {
            return text.map(reader).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is \"" + text.orElse("") + "\", which is not " + what, e);
        }
    }

    private static List<String> networks(Function<String, Optional<String>> setting) {
        return Arrays.stream(setting.apply(NETWORKS).orElse("").split(","))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .toList();
    }
}
