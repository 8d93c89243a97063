package dev.crosswire.alerts.export;

import dev.crosswire.core.alert.Alert;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;

/** An export as bytes that come into being as they are read, so that a slow client holds up nobody and fills nothing. */
final class RowStream extends InputStream {

    private final Iterator<Alert> alerts;
    private final ExportFormat format;
    private byte[] current;
    private int taken;
    private boolean ended;

    RowStream(Iterator<Alert> alerts, ExportFormat format) {
        this.alerts = alerts;
        this.format = format;
        this.current = format.begin();
    }

    @Override
    public int read() {
        return hasMore() ? Byte.toUnsignedInt(current[taken++]) : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        int filled = 0;
        while (filled < length && hasMore()) {
            int part = Math.min(length - filled, current.length - taken);
            System.arraycopy(current, taken, buffer, offset + filled, part);
            taken += part;
            filled += part;
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    private boolean hasMore() {
        while (taken == current.length) {
            if (ended) {
                return false;
            }
            taken = 0;
            if (alerts.hasNext()) {
                current = format.row(alerts.next());
            } else {
                current = format.end();
                ended = true;
            }
        }
        return true;
    }
}
