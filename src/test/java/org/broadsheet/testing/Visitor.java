package org.broadsheet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who speaks HTTP with a server under test: keeps cookies as a browser does, follows no redirect, sends a
 * browser's headers with forms, and JSON with a token where he has one.
 */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final AtomicInteger STRANGERS = new AtomicInteger();

    private final String url;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Visitor(ServerUnderTest server) {
        url = server.url();
    }

    private Visitor(Visitor other) {
        url = other.url;
        cookies.putAll(other.cookies);
        headers.putAll(other.headers);
    }

    /** Another one who is where this one is. */
    public Visitor copy() {
        return new Visitor(this);
    }

    /** Somebody from an address from which nobody came before, where the server believes {@code X-Forwarded-For}. */
    public static Visitor stranger(ServerUnderTest server) {
        int number = STRANGERS.incrementAndGet();
        return new Visitor(server)
                .with("X-Forwarded-For", "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255));
    }

    /** Sends this header with everything that follows; null takes it away. */
    public Visitor with(String header, String value) {
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    /** What is sent with every request. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Takes a token for handle and password, and sends it from now on. */
    public Visitor withToken(String handle, String password) {
        HttpResponse<String> answer = send(
                "POST",
                "/api/v1/tokens",
                "{\"handle\":\"%s\",\"password\":\"%s\",\"label\":\"test\"}".formatted(handle, password));
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException("no token for " + handle + ": " + answer.body());
        }
        return with("Authorization", "Bearer " + token.group(1));
    }

    /** Signs in by the form. */
    public Visitor signedIn(String handle, String password) {
        HttpResponse<String> answer = post("/account/sign-in", Map.of("handle", handle, "password", password));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(handle + " was not let in: " + answer.statusCode());
        }
        return this;
    }

    public HttpResponse<String> get(String path) {
        return exchange(request(path).GET());
    }

    /** Posts a form as a browser does from a page of the site. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return exchange(form(path, form).header("Sec-Fetch-Site", "same-origin").header("Origin", url));
    }

    /** Posts a form as a browser does from a page of another site. */
    public HttpResponse<String> postFromElsewhere(String path, Map<String, String> form) {
        return exchange(
                form(path, form).header("Sec-Fetch-Site", "cross-site").header("Origin", "https://evil.example"));
    }

    /** Posts a form without a word on where it stood. */
    public HttpResponse<String> postFromNowhere(String path, Map<String, String> form) {
        return exchange(form(path, form));
    }

    /** Sends JSON, or nothing where the text is null. */
    public HttpResponse<String> send(String method, String path, String json) {
        return sendAs("application/json", method, path, json);
    }

    /** Sends a body of some type, or nothing where the text is null. */
    public HttpResponse<String> sendAs(String type, String method, String path, String text) {
        BodyPublisher body = text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
        return exchange(request(path).method(method, body).header("Content-Type", type));
    }

    /** The cookies that this visitor holds, by name. */
    public Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder form(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
