package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StatementCount;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page costs the database where no copy is kept, whole, as the database counts it. */
class StatementsIT {

    private static ServerUnderTest server;
    private static StatementCount count;

    @BeforeAll
    static void connect() throws SQLException {
        server = ServerUnderTest.uncachedOnPostgres();
        count = new StatementCount(server);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        count.close();
    }

    @Test
    void articlePageWithFiftyCommentsTakesSevenStatements() throws SQLException {
        Newsroom desk = new Newsroom(server);
        Story story = desk.published(StoryText.any().tags("Bridges", "Ferries").bylines("Ada Quill", "Ben Oar"));
        for (int n = 1; n <= 50; n++) {
            new Guest(server).reply(story.id(), "Remark number " + n + " on the bridge.");
        }
        for (JsonNode comment : desk.pending(story.id())) {
            desk.decide(comment, "APPROVE");
        }
        assertThat(get(story.path())).contains("Remark number 1 on", "Remark number 50 on");

        List<String> statements = count.of(() -> get(story.path()));

        assertThat(statements).isNotEmpty().hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void frontPageTakesFiveStatements() throws SQLException {
        assertThat(count.of(() -> get("/"))).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void listsTakeNoMoreThanTheFrontPageAndOneToFindTheirSubject() throws SQLException {
        for (String path :
                List.of("/world", "/business/markets", "/tag/ferries", "/author/ines-vale", "/corrections")) {
            assertThat(count.of(() -> get(path))).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(6);
        }
    }

    /** With the whole pipeline: what is read before, the throttle, and what is checked again and written. */
    @Test
    void postingACommentTakesSeventeenStatements() throws SQLException {
        Story story = new Newsroom(server).published(StoryText.any());

        List<String> statements = count.of(() -> assertThat(new Guest(server)
                        .reply(story.id(), "I say " + StoryText.word() + ".")
                        .statusCode())
                .isEqualTo(201));

        assertThat(statements).isNotEmpty().hasSizeLessThanOrEqualTo(17);
    }

    private static String get(String path) {
        return Visitor.stranger(server).get(path).body();
    }
}
