package org.broadsheet.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.broadsheet.platform.Incident;

/** Where {@code web.xml} sends every error that no page answered itself; nobody gets here by an address. */
@WebServlet(name = "ErrorServlet", urlPatterns = "/site/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** The role that {@code web.xml} demands for the desk. */
    private static final String STAFF = "STAFF";

    @Inject
    transient ErrorPage page;

    @Inject
    transient CrossSite crossSite;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure != null) {
            page.sendIncident(response, Incident.log(failure));
        } else {
            page.send(response, trouble(request, status == null ? HttpServletResponse.SC_NOT_FOUND : status));
        }
    }

    private ErrorPage.Trouble trouble(HttpServletRequest request, int status) {
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean sent = "POST".equals(request.getMethod());
        boolean foreign = sent
                && status == HttpServletResponse.SC_FORBIDDEN
                && crossSite.refuses(request, request.getUserPrincipal() != null);
        return new ErrorPage.Trouble(
                status,
                foreign ? "form" : null,
                path != null && path.startsWith("/desk") && request.isUserInRole(STAFF));
    }
}
