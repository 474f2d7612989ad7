package org.broadsheet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many connections that say a beginning and then no more. */
public final class IdleCrowd implements AutoCloseable {
    private final List<SocketChannel> open = new ArrayList<>();

    /**
     * Connects them.
     *
     * @param beginning what each says, which may be nothing
     */
    public IdleCrowd(ServerUnderTest server, int size, String beginning) {
        InetSocketAddress place =
                new InetSocketAddress("127.0.0.1", URI.create(server.url()).getPort());
        try {
            for (int n = 0; n < size; n++) {
                SocketChannel channel = SocketChannel.open(place);
                open.add(channel);
                channel.write(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.US_ASCII)));
                channel.configureBlocking(false);
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(open.size() + " of " + size + " are connected", e);
        }
    }

    /** Each says one letter more, as far as it is still heard. */
    public void say(char letter) {
        for (SocketChannel channel : open) {
            try {
                channel.write(ByteBuffer.wrap(new byte[] {(byte) letter}));
            } catch (IOException hungUp) {
                // the server has hung up on it, which {@link #left} tells
                continue;
            }
        }
    }

    /** How many of them the server still listens to. */
    public long left() {
        return open.stream().filter(IdleCrowd::isOpen).count();
    }

    /** An answer that nobody has read does not count; only the end of the line does. */
    private static boolean isOpen(SocketChannel channel) {
        try {
            ByteBuffer answer = ByteBuffer.allocate(4096);
            int read = channel.read(answer);
            while (read > 0) {
                answer.clear();
                read = channel.read(answer);
            }
            return read == 0;
        } catch (IOException reset) {
            return false;
        }
    }

    @Override
    public void close() {
        for (SocketChannel channel : open) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
