package org.broadsheet.testing.probe;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Instant;

/** Writes an instant through the persistence unit and answers with what it reads again. */
@WebServlet("/media/probe")
public class ProbeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @PersistenceContext(unitName = "broadsheet")
    transient EntityManager entities;

    @Resource
    transient UserTransaction transaction;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Instant at = Instant.parse(request.getParameter("at"));
        response.setContentType("text/plain");
        response.getWriter().print(writtenAndRead(at));
    }

    private Instant writtenAndRead(Instant at) throws ServletException {
        try {
            transaction.begin();
            try {
                Probe probe = new Probe(at, null);
                entities.persist(probe);
                entities.flush();
                entities.clear();
                return entities.find(Probe.class, probe.id()).at();
            } finally {
                transaction.rollback();
            }
        } catch (jakarta.transaction.NotSupportedException | jakarta.transaction.SystemException e) {
            throw new ServletException(e);
        }
    }
}
