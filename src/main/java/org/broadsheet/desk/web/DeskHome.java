package org.broadsheet.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Leads from the desk's bare address to where somebody's work begins; the server's own redirect would repeat whatever host
 * was claimed.
 */
@WebServlet(
        urlPatterns = {"/desk", "/desk/"},
        asyncSupported = true)
public class DeskHome extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DeskNavigation rail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", rail.getHome());
    }
}
