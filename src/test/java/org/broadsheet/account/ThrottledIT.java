package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.account.AccountServer.PASSWORD;
import static org.broadsheet.account.AccountServer.visitorFrom;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Who guesses passwords is stopped, by account and by address. */
class ThrottledIT {
    private static final int CROWD = 8;

    @Test
    void guessingIsThrottledByAccountEvenAtOnce() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        List<Callable<HttpResponse<String>>> attempts = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            String guess = "guess " + i;
            attempts.add(() -> signIn(guess));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : crowd.invokeAll(attempts)) {
            statuses.add(answer.get().statusCode());
        }
        crowd.shutdown();
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(SigningIn.MOST_BY_ACCOUNT);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(CROWD - SigningIn.MOST_BY_ACCOUNT);

        HttpResponse<String> right = signIn(PASSWORD);
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).hasValue("900");
        assertThat(right.body()).contains("value=\"admin\"", "Try again in 15 minutes");
    }

    @Test
    void guessingIsThrottledByAddress() {
        String last = "";
        for (int i = 0; i <= SigningIn.MOST_BY_ADDRESS; i++) {
            // What the guesser himself writes in front does not count, and a network of IPv6 is one address.
            last = "6.6.6.%d, 2001:db8::%d".formatted(i, i);
            HttpResponse<String> answer = tokens(visitorFrom(last), "name" + i);
            assertProblem(
                    answer,
                    i < SigningIn.MOST_BY_ADDRESS ? 401 : 429,
                    i < SigningIn.MOST_BY_ADDRESS ? "sign-in-failed" : "too-many-attempts");
        }
        assertThat(tokens(visitorFrom(last), "reader").headers().firstValue("Retry-After"))
                .hasValue("900");
        assertThat(tokens(visitorFrom("2001:db8:0:1::1"), "reader").statusCode())
                .isEqualTo(401);
        assertThat(AccountServer.running().logProblems()).isEmpty();
    }

    private static HttpResponse<String> tokens(Visitor visitor, String handle) {
        return visitor.send(
                "POST", "/api/v1/tokens", "{\"handle\":\"%s\",\"password\":\"x\",\"label\":\"t\"}".formatted(handle));
    }

    private static HttpResponse<String> signIn(String password) {
        return visitorFrom("198.51.100.7").post("/account/sign-in", Map.of("handle", "admin", "password", password));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"urn:broadsheet:" + kind + "\"");
    }
}
