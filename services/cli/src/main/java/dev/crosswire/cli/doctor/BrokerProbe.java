package dev.crosswire.cli.doctor;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509TrustManager;
import org.apache.kafka.common.message.ApiVersionsRequestData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.ApiVersionsRequest;
import org.apache.kafka.common.requests.MetadataRequest;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.requests.RequestHeader;

/**
 * What it is that listens at an address, asked with a few bytes of each language. Kafka's client only says that it got no
 * answer: a broker that wants TLS, one that wants its clients to sign in and a web server look the same to it.
 */
final class BrokerProbe {

    private static final int MILLIS = 2_000;
    private static final int LARGEST = 4 << 20;
    private static final int LONGEST_LINE = 60;

    /** The oldest that Kafka's client still writes with a field that makes no topics. */
    private static final short METADATA_VERSION = 4;

    private BrokerProbe() {}

    /** What listens there. */
    sealed interface Answer {

        /** A broker that answers clients without TLS and without a name; the addresses are those it tells them. */
        record Plain(List<String> brokers) implements Answer {}

        /** A broker that answers without TLS once a client has signed in. */
        record WantsSignIn() implements Answer {}

        /** Something that speaks TLS. */
        record Tls() implements Answer {}

        /** Something that speaks another language; how it began. */
        record Stranger(String words) implements Answer {}

        /** Something that takes connections and says nothing. */
        record Silent() implements Answer {}

        /** Nothing. */
        record Nobody(String reason) implements Answer {}
    }

    /** Whether somebody takes connections there. */
    static boolean isThere(InetSocketAddress address) {
        try (Socket socket = connect(address)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static Answer at(InetSocketAddress address) {
        Answer answer = inPlainWords(address);
        return switch (answer) {
            case Answer.Silent silent -> speaksTls(address) ? new Answer.Tls() : asAWebServer(address);
            case Answer.Stranger stranger -> speaksTls(address) ? new Answer.Tls() : answer;
            case Answer.Plain plain -> answer;
            case Answer.WantsSignIn wantsSignIn -> answer;
            case Answer.Tls tls -> answer;
            case Answer.Nobody nobody -> answer;
        };
    }

    /** A web server waits for the end of a line, which no question of a Kafka client has. */
    private static Answer asAWebServer(InetSocketAddress address) {
        try (Socket socket = connect(address)) {
            socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String line = words(socket.getInputStream().readNBytes(LONGEST_LINE));
            return line.isEmpty() ? new Answer.Silent() : new Answer.Stranger(line);
        } catch (IOException e) {
            return new Answer.Silent();
        }
    }

    private static Answer inPlainWords(InetSocketAddress address) {
        try (Socket socket = connect(address)) {
            ApiVersionsRequest versions =
                    new ApiVersionsRequest(new ApiVersionsRequestData(), ApiKeys.API_VERSIONS.oldestVersion());
            ask(socket, versions, 1);
            return metadata(socket);
        } catch (StrangeWords e) {
            return new Answer.Stranger(String.valueOf(e.getMessage()));
        } catch (SocketTimeoutException e) {
            return new Answer.Silent();
        } catch (java.net.ConnectException | java.net.UnknownHostException | java.net.NoRouteToHostException e) {
            return new Answer.Nobody(Causes.of(e));
        } catch (IOException e) {
            // It hung up on what it did not understand.
            return new Answer.Silent();
        }
    }

    private static Answer metadata(Socket socket) {
        try {
            MetadataRequest request = new MetadataRequest.Builder(List.of(), false).build(METADATA_VERSION);
            return ask(socket, request, 2) instanceof MetadataResponse answer
                    ? new Answer.Plain(answer.brokers().stream()
                            .map(broker -> broker.host() + ":" + broker.port())
                            .toList())
                    : new Answer.WantsSignIn();
        } catch (IOException | RuntimeException e) {
            return new Answer.WantsSignIn();
        }
    }

    private static AbstractResponse ask(Socket socket, AbstractRequest request, int number) throws IOException {
        RequestHeader header = new RequestHeader(request.apiKey(), request.version(), "crosswire-doctor", number);
        ByteBuffer bytes = request.serializeWithHeader(header);
        ByteBuffer framed = ByteBuffer.allocate(Integer.BYTES + bytes.remaining());
        framed.putInt(bytes.remaining()).put(bytes);
        socket.getOutputStream().write(framed.array());
        socket.getOutputStream().flush();
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] length = new byte[Integer.BYTES];
        in.readFully(length);
        int size = ByteBuffer.wrap(length).getInt();
        if (size < Integer.BYTES || size > LARGEST) {
            byte[] more = new byte[Math.min(LONGEST_LINE, in.available())];
            in.readFully(more);
            throw new StrangeWords(words(ByteBuffer.allocate(length.length + more.length)
                    .put(length)
                    .put(more)
                    .array()));
        }
        byte[] body = new byte[size];
        in.readFully(body);
        try {
            return AbstractResponse.parseResponse(ByteBuffer.wrap(body), header);
        } catch (RuntimeException e) {
            throw new StrangeWords("");
        }
    }

    /** The first line of what it said, if that is letters. */
    private static String words(byte[] said) {
        String line = new String(said, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        return line.chars().allMatch(letter -> letter >= ' ' && letter < 127) ? line.strip() : "";
    }

    private static Socket connect(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, MILLIS);
            socket.setSoTimeout(MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Whether a handshake gets as far as an answer in TLS. Nothing is sent over it, so that whom it is with does not matter. */
    private static boolean speaksTls(InetSocketAddress address) {
        try (Socket plain = connect(address)) {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {new Anybody()}, null);
            try (SSLSocket socket = (SSLSocket)
                    context.getSocketFactory().createSocket(plain, address.getHostString(), address.getPort(), true)) {
                socket.startHandshake();
                return true;
            }
        } catch (SSLException e) {
            // An alert is an answer in TLS; anything else that is not TLS comes as "unsupported or unrecognized".
            return String.valueOf(e.getMessage()).contains("alert");
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    /** Trusts whoever it is: only the language counts here. */
    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** It speaks, and not Kafka's language; the message is how it began. */
    private static final class StrangeWords extends IOException {

        private static final long serialVersionUID = 1L;

        StrangeWords(String words) {
            super(words);
        }
    }
}
