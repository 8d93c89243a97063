package dev.crosswire.vitals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import java.io.File;
import java.nio.file.Path;

/** The meters that every service has, whatever it does. */
public final class Vitals {

    private Vitals() {}

    /** A registry with the meters of the process and of its virtual machine, and which build it is. */
    public static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(new KafkaMeters());
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        // Listens to the collector for as long as the process runs, as the registry does.
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(registry);
        Build build = Build.ofThisProcess();
        Info.builder()
                .name("crosswire_build_info")
                .help("Which build this is; always 1")
                .labelNames("version", "commit")
                .register(registry.getPrometheusRegistry())
                .setLabelValues(build.version(), build.commit());
        return registry;
    }

    /** Says of the service whether it is ready, as {@code /health/readiness} does. */
    public static void ready(MeterRegistry registry, Health health) {
        Gauge.builder(
                        "crosswire.ready",
                        health,
                        it -> it.ailment().or(it::obstacle).isEmpty() ? 1 : 0)
                .description("1 if the service does its work and has caught up, as /health/readiness says")
                .strongReference(true)
                .register(registry);
    }

    /** The room on the disk of a service that keeps something there. */
    public static void disk(MeterRegistry registry, Path folder) {
        File disk = folder.toFile();
        Gauge.builder("crosswire.disk.free", disk, Vitals::free)
                .description("Room left on the disk that holds what the service keeps")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
        Gauge.builder("crosswire.disk.size", disk, Vitals::size)
                .description("Size of the disk that holds what the service keeps")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
    }

    /** A folder that is still to be made lies on the disk of the one above. */
    private static File existing(File folder) {
        File there = folder.getAbsoluteFile();
        while (!there.exists() && there.getParentFile() != null) {
            there = there.getParentFile();
        }
        return there;
    }

    private static double free(File folder) {
        return existing(folder).getUsableSpace();
    }

    private static double size(File folder) {
        return existing(folder).getTotalSpace();
    }
}
