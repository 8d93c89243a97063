package dev.crosswire.access.http;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

/** The settings as the service has them: its properties, its environment, those of a test. */
@Factory
final class AccessWiring {

    @Singleton
    AccessSettings settings(Environment environment) {
        return AccessSettings.of(name -> environment.getProperty(name, String.class));
    }
}
