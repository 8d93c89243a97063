package dev.crosswire.sources.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** One request and its answer, with every limit that bounds what the other side may cost; follows no redirect. */
final class Exchange implements AutoCloseable {

    /**
     * What is asked for, and how much of it is taken.
     *
     * @param wireBytes at most, as sent
     * @param bytes at most, decompressed
     * @param whole whether more is an error, or simply left unread
     */
    record Reading(String accept, String encodings, int wireBytes, int bytes, boolean whole) {}

    private final Limits limits;
    private final String userAgent;
    private final GuardedNames names;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;
    private final Set<HttpGet> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Exchange(FetchSettings settings, NameService service) {
        limits = settings.limits();
        userAgent = settings.userAgent();
        names = new GuardedNames(service, settings.allowed(), limits.connect());
        deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());
        deadlines.setRemoveOnCancelPolicy(true);
        client = HttpClients.custom()
                .setConnectionManager(connections())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(20))
                .build();
    }

    private PoolingHttpClientConnectionManager connections() {
        Timeout connect = Timeout.of(limits.connect());
        return new WithoutProxies()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(limits.headers())
                                .setMaxLineLength(limits.headerLine())
                                .setMaxEmptyLineCount(5)
                                .build())
                        // one character a byte, both ways: validators go back as they came
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.ISO_8859_1)
                                .setMalformedInputAction(CodingErrorAction.REPORT)
                                .setUnmappableInputAction(CodingErrorAction.REPORT)
                                .build())
                        .build())
                .setDnsResolver(names)
                .setTlsSocketStrategy(DefaultClientTlsStrategy.createDefault())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(Timeout.of(limits.firstByte()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setMaxConnPerRoute(limits.connectionsPerHost())
                .setMaxConnTotal(limits.connections())
                .build();
    }

    /** Sockets that no property of the JVM sends through a SOCKS proxy, which would look names up by itself. */
    private static final class WithoutProxies extends PoolingHttpClientConnectionManagerBuilder {

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver resolver, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    proxy -> new Socket(Proxy.NO_PROXY),
                    ports,
                    resolver,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register("https", tls)
                            .build());
        }
    }

    /** @param left until the connection is cut, whatever it is doing */
    Answer get(WebAddress at, Validators validators, Reading reading, Duration left)
            throws FetchException, InterruptedException {
        if (closed) {
            throw stopped();
        }
        if (!left.isPositive()) {
            throw late(at);
        }
        HttpGet request = new HttpGet(at.uri());
        request.setHeader("User-Agent", userAgent);
        request.setHeader("Accept", reading.accept());
        request.setHeader("Accept-Encoding", reading.encodings());
        validators.etag().ifPresent(etag -> request.setHeader("If-None-Match", etag));
        validators.lastModified().ifPresent(time -> request.setHeader("If-Modified-Since", time));
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(limits.firstByte()))
                .setConnectionRequestTimeout(Timeout.of(left))
                .setRedirectsEnabled(false)
                .build());
        AtomicBoolean late = new AtomicBoolean();
        running.add(request);
        ScheduledFuture<?> deadline;
        try {
            deadline = deadlines.schedule(
                    () -> {
                        late.set(true);
                        request.cancel();
                    },
                    left.toNanos(),
                    TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            running.remove(request);
            throw stopped();
        }
        boolean whole = false;
        try {
            Answer answer = answered(at, request, reading);
            whole = true;
            return answer;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw late.get() ? late(at) : closed ? stopped() : inWords(at, e);
        } catch (IllegalStateException | IllegalArgumentException | RejectedExecutionException e) {
            // of a client that is being closed, or that makes nothing of the address
            throw closed ? stopped() : new FetchException(at.shown() + " cannot be asked for: check the address.");
        } finally {
            deadline.cancel(false);
            running.remove(request);
            if (!whole) {
                // closing alone would read the rest first, which may have no end
                request.cancel();
            }
        }
    }

    private Answer answered(WebAddress at, HttpGet request, Reading reading) throws IOException, FetchException {
        HttpHost target = new HttpHost(at.uri().getScheme(), at.host(), at.port());
        try (ClassicHttpResponse response = client.executeOpen(target, request, null)) {
            HttpEntity entity = response.getEntity();
            if (entity == null) {
                return new Answer(response, new Content(new byte[0]));
            }
            if (response.getCode() != 200 && response.getCode() != 203) {
                request.cancel();
                return new Answer(response, new Content(new byte[0]));
            }
            try {
                byte[] wire = read(at, entity, request, reading);
                Answer head = new Answer(response, new Content(wire));
                return new Answer(
                        response,
                        new Content(Unpacked.of(
                                wire,
                                head.headers("Content-Encoding"),
                                reading.bytes(),
                                limits.ratio(),
                                reading.whole(),
                                at.shown())));
            } catch (IOException | FetchException e) {
                request.cancel();
                throw e;
            }
        }
    }

    private static byte[] read(WebAddress at, HttpEntity entity, HttpGet request, Reading reading)
            throws IOException, FetchException {
        if (reading.whole() && entity.getContentLength() > reading.wireBytes()) {
            throw Unpacked.tooMuch(at.shown(), reading.wireBytes());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = entity.getContent();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + read > reading.wireBytes()) {
                if (reading.whole()) {
                    throw Unpacked.tooMuch(at.shown(), reading.wireBytes());
                }
                request.cancel();
                break;
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static FetchException stopped() {
        return new FetchException("Fetching has been stopped: start it again.");
    }

    private FetchException late(WebAddress at) {
        return FetchException.hostFailed(at.shown() + " took longer than " + seconds(limits.total())
                + ": it is asked again later; if that lasts, tell its publisher.");
    }

    private FetchException inWords(WebAddress at, IOException e) {
        String shown = at.shown();
        return switch (e) {
            case GuardedNames.Refused refused -> new FetchException(String.valueOf(refused.getMessage()));
            case UnknownHostException unknown ->
                FetchException.hostFailed("The name " + Printable.of(at.host())
                        + " has no address: check how it is written, or wait until its name service answers.");
            case ConnectTimeoutException slow ->
                FetchException.hostFailed(shown + " could not be reached within " + seconds(limits.connect())
                        + ": it is asked again later; check that it is still there.");
            case SocketTimeoutException silent ->
                FetchException.hostFailed(shown + " was silent for " + seconds(limits.firstByte())
                        + ": it is asked again later; if that lasts, tell its publisher.");
            case MessageConstraintException large ->
                FetchException.hostFailed(
                        shown + " sends more than " + limits.headers() + " headers or a longer one than "
                                + limits.headerLine() + " bytes: if that lasts, tell its publisher.");
            case SSLException tls ->
                FetchException.hostFailed("No safe connection could be made to " + shown
                        + ": its certificate or its encryption is not to be trusted; tell its publisher.");
            case ClientProtocolException garbled ->
                FetchException.hostFailed(shown + " does not answer in HTTP: check the address.");
            default ->
                FetchException.hostFailed(
                        shown + " refused or broke off the connection: it is asked again later; if that"
                                + " lasts, check that it is still there.");
        };
    }

    static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(HttpGet::cancel);
        client.close(CloseMode.IMMEDIATE);
        deadlines.shutdownNow();
        names.close();
    }
}
