package org.broadsheet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the desk as the staff's browsers have it, on a telephone and on a desk, in the light and in the dark. */
@Tag("browser")
class DeskPagesIT {

    private static long wide;
    private static Visit publisher;
    private static Visit moderator;
    private static long story;

    @BeforeAll
    static void enter() {
        ServerUnderTest server = ServerUnderTest.demonstrationOnH2();
        Newsroom desk = new Newsroom(server);
        StoryText text = StoryText.any().bylines("Ann Outside");
        Story first = desk.write("reporter", text);
        story = desk.save("reporter", first, text.with("standfirst", "After a century of ferries, the town may walk."))
                .id();
        wide = desk.published(StoryText.wide()).id();
        new Guest(server).with("name", "n".repeat(60)).reply(wide, "c".repeat(300));
        publisher = SignIn.as("publisher", Visit.of(server));
        moderator = SignIn.as("moderator", Visit.of(server));
    }

    @AfterAll
    static void leave() {
        publisher.close();
        moderator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/stories",
                "/desk/stories?state=DRAFT",
                "/desk/story?id={}",
                "/desk/story?id={}&from=1&to=2",
                "/desk/edit",
                "/desk/edit?id={}",
                "/desk/preview?id={}",
                "/desk/reports",
                "/desk/audit",
                "/desk/no-such-page",
                "/account/profile"
            })
    void pageIsWellMadeAndAccessible(String path) {
        check(publisher, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/moderation",
                "/desk/moderation?queue=reported",
                "/desk/moderation?queue=mine",
                "/desk/words"
            })
    void moderatorsPageIsWellMadeAndAccessible(String path) {
        check(moderator, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/stories",
                "/desk/story?id={}",
                "/desk/story?id={}&from=1&to=1",
                "/desk/edit?id={}",
                "/desk/preview?id={}",
                "/desk/audit?entity=article:{}"
            })
    void noWordMakesAPageWiderThanATelephone(String path) {
        checkFits(publisher, path);
    }

    @Test
    void noCommentMakesTheQueueWiderThanATelephone() {
        checkFits(moderator, "/desk/moderation");
    }

    private static void checkFits(Visit visit, String path) {
        visit.open(path.replace("{}", String.valueOf(wide)));
        assertThat(visit.status()).isEqualTo(200);
        visit.checkFits(320, 390);
    }

    private static void check(Visit visit, String path) {
        visit.open(path.replace("{}", String.valueOf(story)));
        assertThat(visit.status()).isEqualTo(path.contains("no-such") ? 404 : 200);
        visit.checkAllSizes();
    }
}
