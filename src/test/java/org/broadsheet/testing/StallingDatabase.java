package org.broadsheet.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a server and its PostgreSQL, and passes on what both say: at once, later, or not now. */
public final class StallingDatabase implements AutoCloseable {
    private final int port;
    private final String name;
    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private long delay;
    private boolean stalled;

    /** Before a fresh database. */
    public StallingDatabase() {
        String url = Databases.newPostgresUrl();
        String[] parts = url.substring("jdbc:postgresql://localhost:".length()).split("/");
        port = Integer.parseInt(parts[0]);
        name = parts[1];
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
        begin("door of the stalling database", this::welcome);
    }

    /** What points a server at it. */
    public Map<String, String> environment() {
        return Databases.environment("jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + "/" + name);
    }

    /** From now on everything that is said, in either direction, comes so many milliseconds later. */
    public synchronized void delay(long millis) {
        delay = millis;
    }

    /** From now on nothing comes through, until {@link #flow()}. */
    public synchronized void stall() {
        stalled = true;
    }

    /** From now on everything comes through at once, and first what was held up. */
    public synchronized void flow() {
        stalled = false;
        delay = 0;
        notifyAll();
    }

    private void welcome() {
        try {
            while (!door.isClosed()) {
                Socket here = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), port);
                here.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                open.add(here);
                open.add(there);
                begin("to the stalling database", () -> pass(here, there));
                begin("from the stalling database", () -> pass(there, here));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[65_536];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                hold();
                out.write(buffer, 0, n);
            }
        } catch (IOException | InterruptedException over) {
            // one side has hung up, and with this the other hears of it
            return;
        }
    }

    private void hold() throws InterruptedException {
        long late;
        synchronized (this) {
            while (stalled) {
                wait();
            }
            late = delay;
        }
        Thread.sleep(late);
    }

    private static void begin(String what, Runnable work) {
        Thread thread = new Thread(work, what);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        flow();
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
