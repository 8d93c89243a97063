package dev.crosswire.alerts.export;

import dev.crosswire.core.alert.Alert;

/** How alerts are written one after another: what comes first, what each becomes, what comes last, each as bytes. */
interface ExportFormat {

    byte[] begin();

    byte[] row(Alert alert);

    byte[] end();
}
