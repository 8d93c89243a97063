package dev.crosswire.alerts.export;

import dev.crosswire.alerts.json.AlertView;
import dev.crosswire.core.alert.Alert;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Alerts as NDJSON: each on a line of its own, as it stands in a list of alerts. */
final class JsonLines implements ExportFormat {

    private final AlertView view;
    private final JsonMapper json;

    JsonLines(AlertView view, JsonMapper json) {
        this.view = view;
        this.json = json;
    }

    @Override
    public byte[] begin() {
        return new byte[0];
    }

    @Override
    public byte[] row(Alert alert) {
        try {
            byte[] object = json.writeValueAsBytes(view.of(alert));
            byte[] line = Arrays.copyOf(object, object.length + 1);
            line[object.length] = '\n';
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("an alert could not be written", e);
        }
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }
}
