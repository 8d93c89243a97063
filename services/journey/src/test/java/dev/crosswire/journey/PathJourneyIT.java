package dev.crosswire.journey;

import dev.crosswire.local.LocalStack;
import dev.crosswire.local.StackSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The path on the local stack: a broker, a registry and three services, a process each. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PathJourneyIT implements PathJourney {

    private Newsroom newsroom;

    @BeforeAll
    void start(@TempDir Path data) {
        newsroom = new Newsroom(LocalStack.started(StackSettings.isolated(data, "path.")));
    }

    @AfterAll
    void stop() {
        newsroom.close();
        newsroom.stack().close();
    }

    @Override
    public Newsroom newsroom() {
        return newsroom;
    }
}
