package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A form that is sent twice is carried out once. */
class FirstAnswersTest {

    private final FirstAnswers answers = new FirstAnswers();
    private final AtomicInteger carriedOut = new AtomicInteger();

    /** An answer as a browser sees it. */
    private static final class Seen {
        private final Map<String, List<String>> headers = new LinkedHashMap<>();
        private int status = 200;

        HttpServletResponse response() {
            return (HttpServletResponse) Proxy.newProxyInstance(
                    Seen.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (self, method, with) -> {
                        switch (method.getName()) {
                            case "setStatus" -> status = (int) with[0];
                            case "getStatus" -> {
                                return status;
                            }
                            case "setHeader" ->
                                headers.put((String) with[0], new ArrayList<>(List.of((String) with[1])));
                            case "addHeader" ->
                                headers.computeIfAbsent((String) with[0], none -> new ArrayList<>())
                                        .add((String) with[1]);
                            case "getHeaderNames" -> {
                                return headers.keySet();
                            }
                            case "getHeaders" -> {
                                return headers.getOrDefault(with[0], List.of());
                            }
                            case "isCommitted" -> {
                                return false;
                            }
                            default -> throw new UnsupportedOperationException(method.getName());
                        }
                        return null;
                    });
        }

        String location() {
            return headers.getOrDefault("Location", List.of("none")).get(0);
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Seen.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (self, method, with) -> null);
    }

    private Seen send(String form, FilterChain chain) throws Exception {
        Seen seen = new Seen();
        answers.give(new FirstAnswers.Form(form, true), request(), seen.response(), chain);
        return seen;
    }

    private FilterChain leading() {
        return (request, response) -> {
            HttpServletResponse http = (HttpServletResponse) response;
            http.setStatus(303);
            http.setHeader("Location", "/desk/words?done=" + carriedOut.incrementAndGet());
            http.addHeader("Set-Cookie", "a=1");
            http.addHeader("Set-Cookie", "b=2");
        };
    }

    private FilterChain refusing() {
        return (request, response) -> ((HttpServletResponse) response).setStatus(409 + carriedOut.getAndIncrement());
    }

    @Test
    void whoSendsAFormAgainIsLedToWhereTheFirstLed() throws Exception {
        assertThat(send("form", leading()).location()).isEqualTo("/desk/words?done=1");
        Seen second = send("form", leading());
        assertThat(second.status).isEqualTo(303);
        assertThat(second.location()).isEqualTo("/desk/words?done=1");
        assertThat(second.headers.get("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(carriedOut).hasValue(1);
        assertThat(send("other", leading()).location()).isEqualTo("/desk/words?done=2");
    }

    @Test
    void aSecondClickMeanwhileWaitsForTheFirstAnswer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            begun.countDown();
            join(go);
            refusing().doFilter(request, response);
        };
        List<Seen> seen = new CopyOnWriteArrayList<>();
        Thread first = started(() -> seen.add(quietly(slow)));
        begun.await();
        Thread second = started(() -> seen.add(quietly(refusing())));
        while (second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        go.countDown();
        first.join();
        second.join();
        assertThat(seen).hasSize(2).allMatch(answer -> answer.status == 409);
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void whatWasRefusedIsTriedAgain() throws Exception {
        assertThat(send("form", refusing()).status).isEqualTo(409);
        assertThat(send("form", refusing()).status).isEqualTo(410);
    }

    @Test
    void aFormWithoutAMarkIsCarriedOutAgainOnceTheFirstIsDone() throws Exception {
        for (int time = 1; time <= 2; time++) {
            Seen seen = new Seen();
            answers.give(new FirstAnswers.Form("plain", false), request(), seen.response(), leading());
            assertThat(seen.location()).isEqualTo("/desk/words?done=" + time);
        }
    }

    @Test
    void whatFailedIsTriedAgain() throws Exception {
        assertThatThrownBy(() -> send("form", (request, response) -> {
                    throw new IOException("gone");
                }))
                .hasMessage("gone");
        assertThat(send("form", leading()).location()).isEqualTo("/desk/words?done=1");
    }

    private Seen quietly(FilterChain chain) {
        try {
            return send("form", chain);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
