package dev.crosswire.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a child says, in a file that never grows past a bound: when full it becomes {@code <name>.1}, and the one before
 * is gone. A start begins a new file, too. If the disk takes no more, the child is read on so that it does not stall.
 */
final class BoundedLog {

    private static final long LONGEST = 16L << 20;

    private final Path file;
    private final InputStream from;

    BoundedLog(Path file, InputStream from) {
        this.file = file;
        this.from = from;
    }

    /** Copies until the child closes its end. */
    void copy() {
        byte[] buffer = new byte[8192];
        try (from) {
            boolean more = true;
            while (more) {
                more = copyOneFile(buffer);
            }
        } catch (IOException e) {
            drain();
        }
    }

    private boolean copyOneFile(byte[] buffer) throws IOException {
        rotate();
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            int length;
            while ((length = from.read(buffer)) >= 0) {
                out.write(buffer, 0, length);
                written += length;
                if (written > LONGEST) {
                    return true;
                }
            }
            return false;
        }
    }

    private void rotate() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void drain() {
        try (from) {
            from.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The child is gone, and with it what it had to say.
        }
    }
}
