package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.broadsheet.platform.web.Unavailable;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests at a listener of their own, before an application that answers only when it is told to. */
class OverloadHandlerTest {
    private static final int IN_WORK = 256;
    private static final int WAITING = 256;
    private static final int MORE = 8;
    private static final int BODIES_IN_WORK = 32;
    private static final int BODIES_WAITING = 160;
    private static final String GET = "GET /page HTTP/1.1\r\nHost: here\r\n\r\n";
    private static final String BEGUN_POST = "POST /page HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\n";

    private final Queue<HttpServerExchange> inWork = new ConcurrentLinkedQueue<>();
    private final List<Socket> senders = new ArrayList<>();
    private boolean silent;
    private Undertow server;

    @BeforeEach
    void start() {
        Overload overload = new Overload();
        overload.watch = new PurgeWatch() {
            @Override
            boolean isSilent() {
                return silent;
            }
        };
        overload.unavailable = new Unavailable() {
            @Override
            public Answer answer(String method, String path) {
                return new Answer(Map.of("Retry-After", "5"), "busy".getBytes(StandardCharsets.US_ASCII));
            }
        };
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> method.getName().equals("getAttribute") ? overload : null);
        server = Undertow.builder()
                .setIoThreads(1)
                .addHttpListener(
                        0, "127.0.0.1", new OverloadHandler(context, getClass().getClassLoader(), this::work))
                .build();
        server.start();
    }

    /** The application keeps the request until {@link #answerAll()}. */
    private void work(HttpServerExchange exchange) {
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> inWork.add(exchange));
    }

    private void answerAll() {
        for (HttpServerExchange exchange = inWork.poll(); exchange != null; exchange = inWork.poll()) {
            HttpServerExchange done = exchange;
            done.getIoThread().execute(done::endExchange);
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket sender : senders) {
            sender.close();
        }
        server.stop();
    }

    private Socket send(String request) {
        try {
            Socket sender = new Socket();
            senders.add(sender);
            sender.connect((InetSocketAddress) server.getListenerInfo().get(0).getAddress());
            sender.setSoTimeout(10_000);
            sender.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return sender;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Socket> send(int many, String request) {
        List<Socket> sent = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            sent.add(send(request));
        }
        return sent;
    }

    /** The beginning of an answer, which has to be there within ten seconds. */
    private static String answerTo(Socket sender) throws IOException {
        byte[] buffer = new byte[512];
        int read = sender.getInputStream().read(buffer);
        return new String(buffer, 0, Math.max(0, read), StandardCharsets.US_ASCII);
    }

    private void awaitInWork(int many) {
        Wait.until(many + " are in work", () -> inWork.size() >= many);
        assertThat(inWork).hasSize(many);
    }

    /** Those of the senders who have an answer, once there are so many. */
    private static List<Socket> answered(List<Socket> sent, int many) {
        List<Socket> answered = Wait.seen(
                () -> sent.stream().filter(OverloadHandlerTest::isAnswered).toList(), some -> some.size() >= many);
        assertThat(answered).hasSize(many);
        return answered;
    }

    private static boolean isAnswered(Socket sender) {
        try {
            return sender.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void moreThanMayWaitAreRefusedAndThoseWhoWaitHaveTheirTurn() throws Exception {
        List<Socket> sent = send(IN_WORK + WAITING + MORE, GET);
        awaitInWork(IN_WORK);
        List<Socket> refused = answered(sent, MORE);
        for (Socket sender : refused) {
            assertThat(answerTo(sender)).startsWith("HTTP/1.1 503").contains("Retry-After: 5", "busy");
        }

        answerAll();
        awaitInWork(WAITING);
        answerAll();
        sent.removeAll(refused);
        for (Socket sender : sent) {
            assertThat(answerTo(sender)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void bodiesOnTheirWayLeaveRoomForThoseWhoOnlyAsk() throws Exception {
        List<Socket> sent = send(BODIES_IN_WORK + BODIES_WAITING + MORE, BEGUN_POST);
        awaitInWork(BODIES_IN_WORK);
        for (Socket sender : answered(sent, MORE)) {
            assertThat(answerTo(sender)).startsWith("HTTP/1.1 503");
        }
        send(GET);
        awaitInWork(BODIES_IN_WORK + 1);
    }

    @Test
    void whileTheDatabaseIsSilentOnlyWhatNeedsNoneIsLetIn() throws Exception {
        silent = true;
        assertThat(answerTo(send(GET))).startsWith("HTTP/1.1 503");
        send(GET.replace("/page", "/static/img/sign.svg"));
        awaitInWork(1);
        silent = false;
        send(GET);
        awaitInWork(2);
    }
}
