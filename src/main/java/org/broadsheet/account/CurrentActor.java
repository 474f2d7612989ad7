package org.broadsheet.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;

/** Who asks in this request. Pages and resources pass the actor to the use cases, which check what the actor may do. */
@Named
@RequestScoped
public class CurrentActor {
    private static final String ACTOR = CurrentActor.class.getName();
    private static final String BY_TOKEN = ACTOR + ".byToken";

    @Inject
    HttpServletRequest request;

    /**
     * Lets somebody in; the authentication does this, once they have proved who they are.
     *
     * @param byToken by a personal token, not by the session of a browser
     */
    public static void enter(HttpServletRequest request, Actor actor, boolean byToken) {
        request.setAttribute(ACTOR, actor);
        request.setAttribute(BY_TOKEN, byToken);
    }

    /** Who asks, or nothing for a guest. */
    public Optional<Actor> find() {
        return Optional.ofNullable((Actor) request.getAttribute(ACTOR));
    }

    /** Who asks; refuses a guest with 401. */
    public Actor get() {
        return find().orElseThrow(ProblemException::unauthenticated);
    }

    /**
     * Who asks, by a personal token; anybody else is refused with 401. Every call of the REST interface that changes
     * something or shows what is not public demands this, for a cookie can be sent by another site.
     */
    public Actor bearer() {
        return find().filter(actor -> isByToken()).orElseThrow(ProblemException::unauthenticated);
    }

    /** Whether the request carries a personal token, which no other site could make a browser send. */
    public boolean isByToken() {
        return Boolean.TRUE.equals(request.getAttribute(BY_TOKEN));
    }

    public boolean isSignedIn() {
        return find().isPresent();
    }

    /** Whether they have a place at the desk. */
    public boolean isStaff() {
        return find().filter(actor -> actor.mayAnywhere(Permission.DESK_ENTER)).isPresent();
    }

    /** His name for the page, or null for a guest. */
    public String getDisplayName() {
        return find().map(Actor::displayName).orElse(null);
    }
}
