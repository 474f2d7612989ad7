package org.broadsheet.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a stranger at the public port finds who speaks more than a browser does. */
public final class PublicPort {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String HOST = "Host: 127.0.0.1\r\n";

    private final URI server;

    public PublicPort(ServerUnderTest server) {
        this.server = URI.create(server.url());
    }

    /** The head of the answer to such a request line and what else the head has. */
    public String ask(String requestLine, String... headers) {
        return answer(requestLine + "\r\n" + HOST
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n");
    }

    /** The head of the answer to these bytes. */
    public String answer(String bytes) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return head(socket.getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String head(InputStream answer) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = answer.read(); next >= 0; next = answer.read()) {
            head.append((char) next);
            if (head.indexOf("\r\n\r\n") >= 0) {
                break;
            }
        }
        return head.toString();
    }

    /** Whether anybody listens at the port that is so far from the public one. */
    public boolean listens(int away) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort() + away), PATIENCE_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
