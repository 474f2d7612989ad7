package org.broadsheet.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.broadsheet.platform.rest.Problem;
import org.broadsheet.platform.web.ErrorPage;
import org.broadsheet.platform.web.Unavailable;

/** Which requests are refused before a thread is spent on them, and with what words. */
@ApplicationScoped
class Overload {
    @Inject
    PurgeWatch watch;

    @Inject
    Unavailable unavailable;

    @Inject
    ErrorPage page;

    void install(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        // made now, for the thread factory behind it is found by a thread of the application only
        watch.isSilent();
        // the bean itself: what stands in front of the servlets has no scope to look it up in
        context.setAttribute(Overload.class.getName(), this);
    }

    /**
     * Whether this request could only wait for a database that is silent.
     *
     * @param path within the application
     */
    boolean refuses(String path) {
        return watch.isSilent() && !path.startsWith("/static/");
    }

    Unavailable.Answer answer(String method, String path) {
        return unavailable.answer(method, path);
    }

    /**
     * The words for a request that could not be answered at any time.
     *
     * @param api whether a program reads them
     */
    String refusal(int status, boolean api) {
        return api ? Problem.of(status).text() : page.text(status);
    }
}
