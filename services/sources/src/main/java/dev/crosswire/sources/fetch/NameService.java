package dev.crosswire.sources.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks for the addresses of a host; may block. */
@FunctionalInterface
public interface NameService {

    /** @throws UnknownHostException where there are none */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** The one of this machine. */
    static NameService ofThisMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
