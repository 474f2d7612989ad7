package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A form of ten megabytes is answered with a page that says so, whether its length was announced or not. */
class FormLimitIT {
    private static final byte[] FORM = ("act=reply&name=Ana&email=ana@example.org&body=" + "x".repeat(10_000_000))
            .getBytes(StandardCharsets.UTF_8);

    private static ServerUnderTest server;
    private static String story;

    @BeforeAll
    static void publish() {
        server = ServerUnderTest.demonstrationOnH2();
        story = new Newsroom(server).published(StoryText.any()).path();
    }

    private static void assertTooLong(String path, BodyPublisher body) throws IOException, InterruptedException {
        assertRefused(path, body, 413, "<h1>Too long</h1>");
    }

    private static void assertRefused(String path, BodyPublisher body, int status, String said)
            throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", server.url())
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body()).contains(said);
    }

    @Test
    void whatSaysHowLongItIs() throws Exception {
        assertTooLong(story, BodyPublishers.ofByteArray(FORM));
        assertTooLong("/account/sign-in", BodyPublishers.ofByteArray(FORM));
    }

    @Test
    void whatHasMoreFieldsThanTheServerReads() throws Exception {
        String fields = IntStream.range(0, 1500).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
        for (String path : List.of(story, "/account/sign-in")) {
            assertRefused(path, BodyPublishers.ofString(fields), 400, "<h1>");
        }
        assertThat(server.logProblems()).isEmpty();
    }

    /** No browser sends this; whoever does is cut off, and may be too busy sending to hear why. */
    @Test
    void whatDoesNotSaySoIsBrokenOff() throws Exception {
        try {
            assertTooLong(story, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(FORM)));
        } catch (IOException cutOff) {
            assertThat(cutOff).isNotInstanceOf(HttpTimeoutException.class);
        }
    }
}
