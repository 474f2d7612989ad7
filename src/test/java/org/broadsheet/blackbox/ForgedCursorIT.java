package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.testing.Answer;
import org.broadsheet.testing.Caller;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way on in a list is the one that the list gave: 400 for programs and no such page for readers otherwise. */
class ForgedCursorIT {
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private static ServerUnderTest server;
    private static Caller program;

    @BeforeAll
    static void ask() {
        server = ServerUnderTest.demonstrationOnH2();
        program = Caller.nobody(server);
    }

    private static String altered(String cursor) {
        String plain = new String(Base64.getUrlDecoder().decode(cursor));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.replaceFirst("^20", "19").getBytes());
    }

    private static void assertForged(String address) {
        Answer answer = program.get(address);
        assertThat(answer.status()).as(address).isEqualTo(400);
        assertThat(answer.kind()).isEqualTo("invalid");
        assertThat(answer.text("violations.0.field")).isEqualTo("cursor");
    }

    @Test
    void programsAreToldSo() {
        String cursor = program.get("/published?limit=1").text("next");
        assertThat(program.get("/published?limit=1&cursor=" + cursor).status()).isEqualTo(200);
        assertForged("/published?cursor=" + altered(cursor));
        assertForged("/published?section=world&cursor=" + cursor);
        String ofSection = program.get("/published?section=world&limit=1").text("next");
        assertForged("/published?cursor=" + ofSection);
    }

    @Test
    void readersFindNoSuchPage() {
        Visitor reader = Visitor.stranger(server);
        Matcher next = NEXT.matcher(reader.get("/").body());
        assertThat(next.find()).isTrue();
        String address = next.group(1);
        String cursor = address.substring(address.indexOf('=') + 1);
        assertThat(reader.get(address).statusCode()).isEqualTo(200);
        for (String forged : new String[] {
            "/?before=" + altered(cursor), "/?before=x", "/world?before=" + cursor, "/corrections?before=" + cursor
        }) {
            HttpResponse<String> page = reader.get(forged);
            assertThat(page.statusCode()).as(forged).isEqualTo(404);
            assertThat(page.body()).contains("<h1");
        }
    }
}
