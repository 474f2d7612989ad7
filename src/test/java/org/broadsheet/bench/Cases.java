package org.broadsheet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Json;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;

/** What is asked of a server, with the stories that it is asked for: one without comments and one with fifty. */
final class Cases {
    static final String PAGE = "tiny Faces page (yardstick)";
    static final String FILE = "static file (yardstick)";

    private static final int COMMENTS = 50;
    private static final String TEXT = "The council has published the figures for the crossing, and they differ from"
            + " those of the spring by more than anybody at the harbour had expected.";
    private static final int WRITERS = 8;

    private final ServerUnderTest server;
    private final Newsroom desk;
    private final Newsroom.Story quiet;
    private final Newsroom.Story lively;

    private Cases(ServerUnderTest server) {
        this.server = server;
        desk = new Newsroom(server);
        quiet = desk.published(text());
        lively = desk.published(text());
    }

    /** Writes the stories that the cases need. */
    static Cases prepare(ServerUnderTest server) {
        Cases cases = new Cases(server);
        cases.converse();
        return cases;
    }

    /** The same stories on a server that was started on the same store. */
    private Cases(ServerUnderTest server, Cases before) {
        this.server = server;
        desk = new Newsroom(server);
        quiet = before.quiet;
        lively = before.lively;
    }

    Cases on(ServerUnderTest other) {
        return new Cases(other, this);
    }

    private static StoryText text() {
        return StoryText.any().with("body", ("<p>" + (TEXT + " ").repeat(3) + "</p>").repeat(8));
    }

    private void converse() {
        Long answered = null;
        for (int n = 1; n <= COMMENTS; n++) {
            JsonNode posted = Json.read(new Guest(server)
                    .with("parent", n % 3 == 0 ? null : answered)
                    .reply(lively.id(), n + ". " + TEXT)
                    .body());
            answered = posted.get("id").asLong();
            desk.decide(posted, "APPROVE");
        }
    }

    /** The page of the story without comments, as a reader gets it. */
    String page() {
        return Visitor.stranger(server).get(quiet.path()).body();
    }

    /** Reads that the cache may answer. */
    List<Case> reads() {
        return List.of(
                Case.get(PAGE, "/bench/page.xhtml"),
                Case.get(FILE, "/bench/article.html"),
                Case.get("article, no comments", quiet.path()),
                Case.get("article, 50 comments", lively.path()),
                Case.get("front page", "/"),
                Case.get("section", "/world"),
                Case.get("REST list", "/api/v1/published?limit=20"));
    }

    /** The same article asked for again by a browser that has it; nothing where answers carry no ETag. */
    List<Case> again() {
        return ServerUnderTest.get(server.url() + quiet.path())
                .headers()
                .firstValue("ETag")
                .map(tag -> List.of(Case.get("article, 304", quiet.path()).with(Map.of("If-None-Match", tag))))
                .orElse(List.of());
    }

    /** What changes something. */
    List<Case> writes() {
        String comments = "/api/v1/articles/" + quiet.id() + "/comments";
        String reply =
                Json.write(Map.of("name", "Guest {n}", "email", "guest{n}@reader.example", "body", "{n}: " + TEXT));
        Map<String, String> json = Map.of("Content-Type", "application/json", "X-Forwarded-For", "{ip}");
        Map<String, String> beacon = Map.of(
                "Content-Type", "application/json",
                "X-Forwarded-For", "{ip}",
                "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        return List.of(
                Case.post("comment posted", comments, json, reply),
                Case.post("views beacon", "/api/v1/articles/" + quiet.id() + "/views", beacon, "{}"),
                save());
    }

    private Case save() {
        String version = text().with("body", "<p>{n}: " + (TEXT + " ").repeat(5) + "</p>")
                .json();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "If-Match",
                "\"{turn}\"",
                "Authorization",
                desk.as("reporter").headers().get("Authorization"));
        return new Case("editorial save", "PUT", "/api/v1/articles/{id}", headers, version, WRITERS);
    }

    /** New drafts of the reporter, one for each connection. */
    List<Long> drafts(int connections) {
        return IntStream.range(0, connections)
                .mapToObj(n -> desk.write("reporter", text()).id())
                .toList();
    }

    Newsroom desk() {
        return desk;
    }
}
