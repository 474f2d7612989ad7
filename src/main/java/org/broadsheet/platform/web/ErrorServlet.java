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

    @Inject
    transient ErrorPage page;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure != null) {
            page.sendIncident(response, Incident.log(failure));
        } else {
            page.send(response, status == null ? HttpServletResponse.SC_NOT_FOUND : status);
        }
    }
}
