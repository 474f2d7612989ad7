package org.broadsheet.edge;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A listener of its own with one handler, asked byte by byte: characters and bytes are the same here (ISO 8859-1). */
final class Listener implements AutoCloseable {
    private final Undertow server;
    private final InetSocketAddress address;

    Listener(HttpHandler handler) {
        server = Undertow.builder()
                .setIoThreads(1)
                .addHttpListener(0, "127.0.0.1", handler)
                .build();
        server.start();
        address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    }

    /** The whole answer to a request without a body, of which more header lines may be given. */
    String ask(String method, String target, String... headers) throws IOException {
        StringBuilder request =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
