package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page has one address; the file behind it has none. */
class CleanAddressesIT {

    @ParameterizedTest
    @ValueSource(strings = {"/desk/stories", "/desk/edit", "/desk/audit", "/account/profile", "/account/sign-in"})
    void aPageIsNotThereByItsFileName(String path) {
        Visitor staff = new Visitor(ServerUnderTest.demonstrationOnH2()).signedIn("publisher", "broadsheet-demo");
        assertThat(staff.get(path).statusCode()).isLessThan(400);
        assertThat(staff.get(path + ".xhtml").statusCode()).isEqualTo(404);
    }

    /** One step: also where the right spelling is an old address, as a section's bare name is. */
    @ParameterizedTest
    @CsvSource({
        "/World, /world",
        "/WORLD/, /world",
        "/world/, /world",
        "/world//, /world",
        "//world, /world",
        "/world;jsessionid=1, /world",
        "/%77orld, /world",
        "/world/../about, /about",
        "//, /",
        "/Business/MARKETS, /business/markets",
        "/business//markets/, /business/markets",
        "/MARKETS, /business/markets",
        "/markets/, /business/markets",
        "/author/INES-VALE, /author/ines-vale",
        "/Tag/Ferries/, /tag/ferries",
        "/Corrections, /corrections",
        "/ABOUT/, /about",
        "/World?before=x&utm_source=y, /world?before=x",
        "/About?before=x, /about",
        "/No-Such-Section, /no-such-section",
        "/WORLD/2026/12/01/NO-SUCH-STORY, /world/2026/12/01/no-such-story"
    })
    void anyOtherSpellingLeadsToThePageInOneStep(String path, String right) {
        HttpResponse<String> answer =
                Visitor.stranger(ServerUnderTest.demonstrationOnH2()).get(path);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(right);
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/Stories, /desk/stories",
        "/desk/stories/, /desk/stories",
        "/desk/STORY?id=1, /desk/story?id=1",
        "/Desk/stories?q=%C3%A9, /desk/stories?q=%C3%A9",
        "//desk//stories, /desk/stories",
        "/desk/stories;x=1, /desk/stories",
        "/account/profile/, /account/profile",
        "/account//profile, /account/profile",
        "/Account/Sign-In?from=%2Fdesk, /account/sign-in?from=%2Fdesk",
        "/static//css/site.css, /static/css/site.css",
        "/static/./css/site.css?v=1, /static/css/site.css?v=1",
        "/jakarta.faces.resource//omnifaces.js.xhtml?ln=omnifaces, /jakarta.faces.resource/omnifaces.js.xhtml?ln=omnifaces",
        "/api/v1/health/, /api/v1/health",
        "/api/v1/published/?limit=1, /api/v1/published?limit=1",
        "/openapi/?format=JSON, /openapi?format=JSON",
        "//openapi, /openapi",
        "/openapi;x=1, /openapi"
    })
    void soDoesOneOfAnyOtherPartOfTheProduct(String path, String right) {
        Visitor staff = Visitor.stranger(ServerUnderTest.demonstrationOnH2()).signedIn("publisher", Newsroom.PASSWORD);
        HttpResponse<String> answer = staff.get(path);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(right);
        assertThat(staff.get(right).statusCode()).isNotIn(301, 404, 500);
    }

    @ParameterizedTest
    @CsvSource({
        "?report=1&utm=y, ?report=1",
        "?report=sent, ?report=sent",
        "?flag=51, ?flag=51",
        "?reply=7&before=x, ?reply=7",
        "?mine=x, ?mine=x"
    })
    void aStoryKeepsWhatItsPageKnows(String query, String kept) {
        ServerUnderTest server = ServerUnderTest.demonstrationOnH2();
        String path = new Newsroom(server).published(StoryText.any()).path();
        for (String spelt : new String[] {path + "/", path.toUpperCase(Locale.ROOT), path + ";x", "/" + path}) {
            assertThat(Visitor.stranger(server).get(spelt + query).headers().firstValue("Location"))
                    .as(spelt)
                    .hasValue(path + kept);
        }
    }

    @Test
    void aStoryIsLedToInOneStepAndOneThatIsNotOutIsNotGivenAway() {
        ServerUnderTest server = ServerUnderTest.demonstrationOnH2();
        Newsroom desk = new Newsroom(server);
        Newsroom.Story out = desk.published(StoryText.any());
        Newsroom.Story waiting = desk.approved(StoryText.any());
        Visitor reader = Visitor.stranger(server);

        HttpResponse<String> answer = reader.get(out.path().toUpperCase(Locale.ROOT) + "/?comment=12&before=x&utm=y");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(out.path() + "?comment=12");
        String secret = "/World/2026/12/01/Story-" + waiting.id();
        assertThat(reader.get(secret).headers().firstValue("Location")).hasValue(secret.toLowerCase(Locale.ROOT));
        assertThat(reader.get(secret.toLowerCase(Locale.ROOT)).statusCode()).isEqualTo(404);
        assertThat(reader.post(out.path() + "/", Map.of("act", "reply")).statusCode())
                .as("a form that was sent would be lost on the way")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/API/v1/published",
                "/static/css",
                "/site",
                "/site/",
                "/site/error/",
                "/openapi/x",
                "/openapi/%0a/openapi",
                "/static/css/SITE.css",
                "/Static/css/site.css",
                "/Favicon.ico",
                "/Site/front",
                "//evil.example",
                "/W%C3%96RLD",
                "/World/%2F"
            })
    void whatIsNoPageIsLedNowhere(String path) {
        HttpResponse<String> answer =
                Visitor.stranger(ServerUnderTest.demonstrationOnH2()).get(path);
        assertThat(answer.headers().firstValue("Location").filter(place -> !place.startsWith("/account/sign-in?")))
                .isEmpty();
        assertThat(answer.statusCode()).isIn(303, 404);
    }

    @Test
    void noPublicPageIsEither() {
        Visitor reader = Visitor.stranger(ServerUnderTest.demonstrationOnH2());
        for (String path :
                new String[] {"/site/front.xhtml", "/front.xhtml", "/site/front", "/account/sign-in.xhtml"}) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
