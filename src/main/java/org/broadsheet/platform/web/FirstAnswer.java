package org.broadsheet.platform.web;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An answer that can be given twice.
 *
 * @param session the id of a session that it began, or null; the server sets its cookie by itself and shows it nowhere
 */
record FirstAnswer(int status, List<Header> headers, byte[] body, String session) {
    /** Each has a line of its own, beside those that are set for this request already. */
    private static final String COOKIE = "Set-Cookie";

    /** One line of the head. */
    record Header(String name, String value) {}

    /** What a request was answered with, before it is sent. */
    static FirstAnswer of(HttpServletRequest request, PageRecording recording) {
        List<Header> headers = new ArrayList<>();
        for (String name : recording.getHeaderNames()) {
            recording.getHeaders(name).forEach(value -> headers.add(new Header(name, value)));
        }
        HttpSession session = request.getSession(false);
        boolean begun = session != null && !session.getId().equals(request.getRequestedSessionId());
        return new FirstAnswer(
                recording.getStatus(), List.copyOf(headers), recording.bytes(), begun ? session.getId() : null);
    }

    /** Whether it leads on to another page, as a form does that was carried out. */
    boolean leadsOn() {
        return status == HttpServletResponse.SC_SEE_OTHER;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        Set<String> begun = new HashSet<>(Set.of(COOKIE));
        for (Header header : headers) {
            if (begun.add(header.name())) {
                response.setHeader(header.name(), header.value());
            } else {
                response.addHeader(header.name(), header.value());
            }
        }
        if (session != null) {
            response.addCookie(sessionCookie(request));
        }
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private Cookie sessionCookie(HttpServletRequest request) {
        SessionCookieConfig config = request.getServletContext().getSessionCookieConfig();
        Cookie cookie = new Cookie(config.getName() == null ? "JSESSIONID" : config.getName(), session);
        config.getAttributes().forEach(cookie::setAttribute);
        cookie.setPath(config.getPath() == null ? "/" : config.getPath());
        cookie.setHttpOnly(config.isHttpOnly());
        cookie.setSecure(config.isSecure());
        return cookie;
    }
}
