package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of each page there is one copy, whatever somebody makes up to ask for it. */
class PageCopiesIT {
    private static ServerUnderTest server;
    private static Newsroom desk;
    private static Story story;

    @BeforeAll
    static void publish() {
        server = ServerUnderTest.demonstrationOnH2();
        desk = new Newsroom(server);
        story = desk.published(StoryText.any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment=x",
                "comment=007",
                "reply=-1",
                "flag=<b>",
                "report=yes",
                "flagged=2",
                "x=y",
                "comment=x&comment=1",
                "jakarta.faces.ViewState=x"
            })
    void aMadeUpValueIsAnsweredFromTheOneCopy(String query) {
        get(story.path());
        HttpResponse<String> one = get(story.path());
        HttpResponse<String> other = get(story.path() + "?" + query.replace("<b>", "%3Cb%3E"));

        assertThat(status(other)).isEqualTo("Broadsheet; hit");
        assertThat(header(other, "ETag")).isEqualTo(header(one, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment", "reply", "flag"})
    void aCommentThatIsNotThereLeadsToTheStory(String name) {
        HttpResponse<String> answer = get(story.path() + "?" + name + "=999999999");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(story.path());
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag=made-up", "author=made-up", "section=made-up", "section=world&tag=made-up"})
    void noCopyIsKeptOfAListThatIsEmptyBecauseItsNameIsMadeUp(String query) {
        get("/api/v1/published?" + query);
        HttpResponse<String> again = get("/api/v1/published?" + query);

        assertThat(again.body()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(status(again)).isNull();
        assertThat(header(again, "Cache-Control")).isEqualTo("private, no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "Faces-Request, partial/ajax",
        "Accept, application/xhtml+xml",
        "Accept, text/xml",
        "Accept, ';;;,,q=x'",
        "Accept-Language, ',,;q=x'"
    })
    void noHeaderOfOneReaderChangesThePageOfTheNext(String name, String value) {
        Story cold = desk.published(StoryText.any());
        HttpResponse<String> first = Visitor.stranger(server).with(name, value).get(cold.path());
        HttpResponse<String> next = get(cold.path());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(next, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(next.body())
                .startsWith("<!DOCTYPE html>")
                .contains("</html>")
                .isEqualTo(first.body());
    }

    private static HttpResponse<String> get(String path) {
        return Visitor.stranger(server).get(path);
    }

    private static String status(HttpResponse<String> answer) {
        return header(answer, "Cache-Status");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
