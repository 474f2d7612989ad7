package org.broadsheet.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The answers to forms that are being worked on, or just were: the same form sent again is not carried out again but gets
 * the answer of the first. Where the first led on to another page, its answer is kept for a minute, because a browser
 * that sends a form twice has thrown the first answer away; a page that shows the form again with what is wrong is shared
 * only while it is made. Each node has its own; a browser stays with its node.
 */
@ApplicationScoped
public class FirstAnswers {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST = 2_000;

    private final Cache<String, CompletableFuture<FirstAnswer>> answers =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /**
     * Carries a form out, or gives the answer that it got the first time.
     *
     * @param form what was sent
     */
    void give(Form form, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CompletableFuture<FirstAnswer> mine = new CompletableFuture<>();
        CompletableFuture<FirstAnswer> first = answers.asMap().putIfAbsent(form.key(), mine);
        if (first == null) {
            lead(form, mine, request, response, chain);
            return;
        }
        FirstAnswer answer = await(first);
        if (answer == null) {
            chain.doFilter(request, response);
        } else {
            answer.send(request, response);
        }
    }

    /**
     * A form that was sent.
     *
     * @param key names the form, all that was sent with it and the browser that sent it
     * @param marked whether the key tells one showing of its page from the next. Without a mark an answer is shared only
     *     while it is made, and never a session
     */
    record Form(String key, boolean marked) {
        boolean shares(FirstAnswer answer) {
            return marked || answer.session() == null;
        }

        boolean keeps(FirstAnswer answer) {
            return marked && answer.leadsOn();
        }
    }

    private void lead(
            Form form,
            CompletableFuture<FirstAnswer> mine,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        PageRecording recording = new PageRecording(response);
        FirstAnswer answer = null;
        try {
            chain.doFilter(request, recording);
            answer = response.isCommitted() ? null : FirstAnswer.of(request, recording);
        } finally {
            if (answer == null || !form.keeps(answer)) {
                answers.asMap().remove(form.key(), mine);
            }
            mine.complete(answer != null && form.shares(answer) ? answer : null);
        }
        recording.send();
    }

    /** The first answer; null where there is none to share: it failed, or takes very long. */
    private static FirstAnswer await(CompletableFuture<FirstAnswer> first) {
        try {
            return first.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException neverCompletedSo) {
            throw new IllegalStateException(neverCompletedSo);
        }
    }
}
