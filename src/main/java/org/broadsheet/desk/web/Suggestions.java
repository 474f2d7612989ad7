package org.broadsheet.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.account.People;
import org.broadsheet.platform.rest.Json;
import org.broadsheet.section.Tags;

/** What a field of the editor offers while somebody types: people for the byline, tags that there are already. */
@WebServlet("/desk/suggestions")
public class Suggestions extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;

    @Inject
    transient People people;

    @Inject
    transient Tags tags;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String start = request.getParameter("q");
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(Json.write(start == null || start.isBlank() ? List.of() : found(request, start)));
    }

    private List<String> found(HttpServletRequest request, String start) {
        return "tags".equals(request.getParameter("of"))
                ? tags.startingWith(start.strip(), MOST)
                : people.startingWith(start.strip().replace("@", ""), MOST).stream()
                        .map(person -> person.displayName() + " @" + person.handle())
                        .toList();
    }
}
