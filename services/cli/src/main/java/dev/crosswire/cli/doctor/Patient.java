package dev.crosswire.cli.doctor;

import dev.crosswire.local.DataFolder;
import dev.crosswire.local.Endpoints;
import dev.crosswire.local.Part;
import dev.crosswire.wire.WireSettings;
import java.net.URI;
import java.util.Map;

/** What is looked at. */
public sealed interface Patient {

    /** A stack that runs on this machine. */
    record Stack(DataFolder folder, Endpoints endpoints) implements Patient {}

    /**
     * This machine before a stack is started.
     *
     * @param ports that it would take, by part; 0 is any free one
     */
    record Idle(DataFolder folder, Map<Part, Integer> ports) implements Patient {

        /** Copies the map. */
        public Idle {
            ports = Map.copyOf(ports);
        }
    }

    /**
     * A cluster that somebody else runs.
     *
     * @param services addresses of ingest, checker and alerts, those that are known
     */
    record Remote(WireSettings wire, Map<Part, URI> services) implements Patient {

        /** Copies the map. */
        public Remote {
            services = Map.copyOf(services);
        }
    }
}
