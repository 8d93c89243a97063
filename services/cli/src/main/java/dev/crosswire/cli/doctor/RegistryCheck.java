package dev.crosswire.cli.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.crosswire.wire.SchemaCheck;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;

/** Whether a schema registry answers. */
final class RegistryCheck implements Check {

    private static final String URL = "crosswire.registry.url (CROSSWIRE_REGISTRY_URL)";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final WireSettings wire;

    RegistryCheck(WireSettings wire) {
        this.wire = wire;
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public List<Look> look() {
        try (SchemaCheck registry = new SchemaCheck(wire, List.of())) {
            int subjects = registry.subjects();
            return List.of(Look.ok(wire.registryUrl() + " holds " + subjects + " subjects."));
        } catch (SchemaCheck.RefusedException e) {
            return List.of(refused(e));
        } catch (IOException e) {
            return List.of(silent(e));
        } catch (RuntimeException e) {
            return List.of(Look.fault(
                    "The settings crosswire.registry.* cannot be used: " + Causes.of(e, wire) + ".",
                    "Correct the setting that this names, or " + URL + "."));
        }
    }

    private Look refused(SchemaCheck.RefusedException e) {
        String registry = "The registry at " + wire.registryUrl();
        return switch (e.status()) {
            case UNAUTHORIZED ->
                Look.fault(
                        registry + " wants to know who asks (401).",
                        "Set crosswire.registry.basic.auth.credentials.source=USER_INFO and"
                                + " crosswire.registry.basic.auth.user.info, or correct them.");
            case FORBIDDEN ->
                Look.fault(
                        registry + " does not let this user read its subjects (403).",
                        "Have the user given the right to read, or use another.");
            case NOT_FOUND ->
                Look.fault(
                        "There is no registry at the path of " + wire.registryUrl() + " (404).",
                        "Correct " + URL + "; Apicurio's ends in /apis/ccompat/v7, Confluent's has no path.");
            default ->
                Look.fault(
                        registry + " answers " + e.status() + " (" + Causes.of(e, wire) + ").",
                        "Look into its log; it may not reach its own storage.");
        };
    }

    private Look silent(IOException e) {
        String place = wire.registryUrl();
        if (Causes.has(e, JsonProcessingException.class)) {
            return Look.fault("What answers at " + place + " is no schema registry.", "Correct " + URL + ".");
        }
        if (Causes.has(e, UnknownHostException.class)) {
            return Look.fault("No machine is called as in " + place + ".", "Correct " + URL + ".");
        }
        if (Causes.has(e, SSLException.class)) {
            return Look.fault(
                    "The registry at " + place + " cannot be reached over TLS (" + Causes.of(e, wire) + ").",
                    "Set crosswire.registry.schema.registry.ssl.truststore.location, or correct " + URL + ".");
        }
        return Causes.has(e, SocketTimeoutException.class)
                ? Look.fault(
                        "The registry at " + place + " takes connections and says nothing.",
                        "Look whether it is stopped or overloaded.")
                : Look.fault(
                        "The registry at " + place + " does not answer (" + Causes.of(e, wire) + ").",
                        "Start it, or correct " + URL + ".");
    }
}
