package org.broadsheet.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.account.CallerResolver;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.Permission;
import org.broadsheet.guard.SecurityLog;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.rest.ApiApplication;
import org.broadsheet.platform.rest.Problem;
import org.broadsheet.platform.store.DatabaseOutage;
import org.broadsheet.platform.store.StartGate;
import org.broadsheet.platform.web.Unavailable;

/**
 * The one authentication mechanism: a program shows a personal token and never gets a session; a browser has the
 * session that signing in opened. The container learns the permissions as groups, and {@code STAFF} for who has a place
 * at the desk; it stands before all filters, so it asks the start gate itself.
 */
@ApplicationScoped
public class SessionOrTokenMechanism implements HttpAuthenticationMechanism {
    /** The role that {@code web.xml} demands for the desk. */
    static final String STAFF = "STAFF";

    private static final String DESK = "/desk/";
    private static final String SCHEME = "Bearer ";

    @Inject
    StartGate gate;

    @Inject
    CallerResolver callers;

    @Inject
    BrowserSession sessions;

    @Inject
    Unavailable unavailable;

    @Inject
    SecurityLog log;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!gate.isOpen() || isFile(request)) {
            return context.doNothing();
        }
        try {
            return isApi(request) && bearer(request) != null
                    ? byToken(request, response, context)
                    : bySession(request, response, context);
        } catch (RuntimeException failure) {
            if (!DatabaseOutage.causedBy(failure)) {
                throw failure;
            }
            return AuthResponses.unavailable(unavailable, request, response);
        }
    }

    private AuthenticationStatus byToken(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Actor> actor = callers.byToken(bearer(request), Channel.REST);
        if (actor.isEmpty() && isBeacon(request)) {
            return context.doNothing();
        }
        if (actor.isEmpty()) {
            log.note(Actor.guest(), "token.refused", 0);
            return AuthResponses.refuse(Problem.of(ProblemException.unauthenticated()), request, response);
        }
        return letIn(request, context, actor.get(), true);
    }

    private AuthenticationStatus bySession(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Actor> actor = sessions.find(request, response, door(request));
        if (actor.isPresent()) {
            return letIn(request, context, actor.get(), false);
        }
        return context.isProtected() ? AuthResponses.leadToSignIn(request, response) : context.doNothing();
    }

    private static AuthenticationStatus letIn(
            HttpServletRequest request, HttpMessageContext context, Actor actor, boolean byToken) {
        CurrentActor.enter(request, actor, byToken);
        Set<String> groups = new HashSet<>(actor.permissions());
        if (groups.contains(Permission.DESK_ENTER)) {
            groups.add(STAFF);
        }
        return context.notifyContainerAboutLogin(actor.handle(), groups);
    }

    /** A page says that it was seen: it hears the same whatever it sends along. */
    private static boolean isBeacon(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/views") && "POST".equals(request.getMethod());
    }

    private static String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? header.substring(SCHEME.length()).strip() : null;
    }

    /** By what a session came in: the desk, the API or the public site, where readers are and everybody signs in. */
    private static Channel door(HttpServletRequest request) {
        if (isApi(request)) {
            return Channel.REST;
        }
        return request.getServletPath().startsWith(DESK) ? Channel.SCREEN : Channel.SITE;
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith(ApiApplication.PATH);
    }

    /** A file is the same for everybody. */
    private static boolean isFile(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/static/") || path.startsWith("/jakarta.faces.resource/");
    }
}
