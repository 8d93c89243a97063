package dev.crosswire.sources.fetch;

import java.net.InetAddress;
import org.jspecify.annotations.NullMarked;

/** Which addresses ingest asks of its own accord. Lives in the package that knows, which keeps it to itself. */
@NullMarked
public final class AskedByIngest {

    private AskedByIngest() {}

    /** Whether the address belongs to the public internet. */
    public static boolean mayBe(InetAddress address) {
        return PublicAddresses.contains(address);
    }
}
