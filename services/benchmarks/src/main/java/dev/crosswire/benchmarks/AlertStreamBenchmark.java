package dev.crosswire.benchmarks;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How long a finding takes from the moment it is given to Kafka to the line of the event stream in which a client has it,
 * for every client and every finding. The service runs in a process of its own, on a stack of its own. Arguments: findings
 * a second (50), clients (200), seconds that are measured (60) after ten for a warm virtual machine.
 */
public final class AlertStreamBenchmark {

    private static final int WARM_UP_SECONDS = 10;
    private static final int FAULTS_SHOWN = 3;
    private static final Pattern ID = Pattern.compile("\"id\":\"bench-(\\d+)\"");
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    private final int rate;
    private final int clients;
    private final int warmUp;
    private final int count;
    private final AtomicLongArray sent;
    private final Histogram latencies = new ConcurrentHistogram(LONGEST, 3);
    private final CountDownLatch open;
    private final CountDownLatch received;
    private final List<Socket> sockets = new ArrayList<>();

    private AlertStreamBenchmark(int rate, int clients, int seconds) {
        this.rate = rate;
        this.clients = clients;
        this.warmUp = rate * WARM_UP_SECONDS;
        this.count = warmUp + rate * seconds;
        this.sent = new AtomicLongArray(count);
        this.open = new CountDownLatch(clients);
        this.received = new CountDownLatch(clients * count);
    }

    /** Runs the measurement and prints its figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        Path data = Files.createTempDirectory("alert-stream");
        try (LocalStack stack = LocalStack.started(StackSettings.isolated(data, ""))) {
            new AlertStreamBenchmark(rate, clients, seconds).measure(stack);
        }
    }

    private void measure(LocalStack stack) throws IOException, InterruptedException {
        URI service = stack.endpoints().uri(Part.ALERTS);
        double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        for (int i = 0; i < clients; i++) {
            connect(service);
        }
        if (!open.await(60, TimeUnit.SECONDS)) {
            throw new IOException("only " + (clients - open.getCount()) + " clients got a stream");
        }
        Instant begin = Instant.now();
        send(stack);
        boolean complete = received.await(60, TimeUnit.SECONDS);
        for (Socket socket : sockets) {
            socket.close();
        }
        System.out.printf(
                "%d findings at %d/s to %d clients, %d of %d events arrived%s; Kafka to SSE: p50 %.1f ms, p90 %.1f ms, "
                        + "p99 %.1f ms, max %.1f ms; begun %s, load %.1f before and %.1f after%n",
                count - warmUp,
                rate,
                clients,
                (long) clients * count - received.getCount(),
                (long) clients * count,
                complete ? "" : " in time",
                millis(latencies.getValueAtPercentile(50)),
                millis(latencies.getValueAtPercentile(90)),
                millis(latencies.getValueAtPercentile(99)),
                millis(latencies.getMaxValue()),
                begin,
                loadBefore,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void send(LocalStack stack) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(stack.wire().kafka());
        settings.put("linger.ms", 0);
        List<Exception> faults = new ArrayList<>();
        try (Topics topics = new Topics(stack.wire());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            Topic<String, Finding> alerts = topics.alerts();
            long interval = TimeUnit.SECONDS.toNanos(1) / rate;
            long begin = System.nanoTime();
            for (int i = 0; i < count; i++) {
                Finding finding = StreamedFinding.finding("bench-" + i, i, Instant.now());
                byte[] key = alerts.keySerde().serializer().serialize(alerts.name(), finding.id());
                byte[] value = alerts.valueSerde().serializer().serialize(alerts.name(), finding);
                LockSupport.parkNanos(begin + i * interval - System.nanoTime());
                sent.set(i, System.nanoTime());
                var _ = producer.send(new ProducerRecord<>(alerts.name(), key, value), (metadata, fault) -> {
                    if (fault != null) {
                        synchronized (faults) {
                            faults.add(fault);
                        }
                    }
                });
            }
        }
        synchronized (faults) {
            faults.stream().limit(FAULTS_SHOWN).forEach(fault -> System.err.println("not written: " + fault));
        }
    }

    /** Opens a stream on a plain socket: a client of which a thousand cost little. */
    private void connect(URI service) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        sockets.add(socket);
        socket.getOutputStream()
                .write(("GET /api/v1/alerts/stream HTTP/1.1\r\nHost: " + service.getAuthority()
                                + "\r\nAccept: text/event-stream\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        Thread.ofVirtual().start(() -> listen(socket));
    }

    private void listen(Socket socket) {
        boolean first = true;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (first && line.startsWith("event: heartbeat")) {
                    first = false;
                    open.countDown();
                } else if (line.startsWith("data: {\"id\"")) {
                    take(line);
                }
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void take(String line) {
        long now = System.nanoTime();
        Matcher id = ID.matcher(line);
        if (id.find()) {
            int number = Integer.parseInt(id.group(1));
            if (number >= warmUp) {
                latencies.recordValue(Math.min(LONGEST, now - sent.get(number)));
            }
            received.countDown();
        }
    }

    private static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
