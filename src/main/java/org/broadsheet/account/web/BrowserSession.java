package org.broadsheet.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.broadsheet.account.AccountSettings;
import org.broadsheet.account.CallerResolver;
import org.broadsheet.account.Permission;
import org.broadsheet.account.SignedIn;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.web.SessionMarker;

/**
 * The session of a browser and the marker cookies that go with it: they begin when somebody signs in and end together.
 * Nobody else has a session.
 */
@ApplicationScoped
public class BrowserSession {
    private static final String KEY = SignedIn.class.getName();

    @Inject
    CallerResolver callers;

    @Inject
    SessionMarker marker;

    @Inject
    AccountSettings settings;

    @Inject
    SiteSettings site;

    /** Opens a session for somebody, under an id that nobody knew before. */
    Actor begin(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
        Actor actor = callers.bySession(signedIn, Channel.SITE).orElseThrow();
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        boolean staff = actor.mayAnywhere(Permission.DESK_ENTER);
        session.setMaxInactiveInterval((int) settings.idle(staff).toSeconds());
        session.setAttribute(KEY, signedIn);
        send(response, SessionMarker.COOKIE, marker.issue(settings.longestSession()), "; HttpOnly");
        send(response, SessionMarker.READABLE, "1", "");
        return actor;
    }

    /** Whose session this is, if it still counts; one that does not is ended. */
    Optional<Actor> find(HttpServletRequest request, HttpServletResponse response, Channel door) {
        Optional<SignedIn> signedIn = remembered(request);
        Optional<Actor> actor = signedIn.flatMap(who -> callers.bySession(who, door));
        if (actor.isEmpty() && (signedIn.isPresent() || hasMarker(request))) {
            end(request, response);
        }
        return actor;
    }

    /** Ends the session and the markers. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        send(response, SessionMarker.COOKIE, "", "; HttpOnly; Max-Age=0");
        send(response, SessionMarker.READABLE, "", "; Max-Age=0");
    }

    /** Keeps a word in the session for the page that it is led to. */
    static void leave(HttpServletRequest request, String name, String word) {
        request.getSession().setAttribute(name, word);
    }

    /** What was left for this page, this once; null for nothing. */
    static String take(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        String word = session == null ? null : (String) session.getAttribute(name);
        if (word != null) {
            session.removeAttribute(name);
        }
        return word;
    }

    private static Optional<SignedIn> remembered(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(KEY));
    }

    /** A marker that counts; a made-up one is not taken notice of, for its request may be answered from the cache. */
    private boolean hasMarker(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return false;
        }
        for (Cookie cookie : request.getCookies()) {
            if (SessionMarker.COOKIE.equals(cookie.getName()) && marker.valid(cookie.getValue())) {
                return true;
            }
        }
        return false;
    }

    private void send(HttpServletResponse response, String name, String value, String attributes) {
        String secure = site.url().startsWith("https:") ? "; Secure" : "";
        response.addHeader("Set-Cookie", name + "=" + value + "; Path=/; SameSite=Lax" + attributes + secure);
    }
}
