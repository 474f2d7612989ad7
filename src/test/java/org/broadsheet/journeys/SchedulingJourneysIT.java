package org.broadsheet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An editor gives an approved story its hour. */
@Tag("browser")
class SchedulingJourneysIT {

    private static ServerUnderTest server;
    private static Newsroom desk;

    @BeforeAll
    static void enter() {
        server = ServerUnderTest.demonstrationOnH2();
        desk = new Newsroom(server);
    }

    @Test
    void storyIsScheduledAndHeldBack() {
        Story story = desk.approved(StoryText.any());
        try (Visit editor = SignIn.as("editor", Visit.of(server))) {
            StoryPage page = StoryPage.open(editor, story.id()).ask("Schedule…");
            editor.check();
            page.answer("publishAt", minutesFromNow(90)).confirm();
            assertThat(page.state()).hasText("Scheduled");
            editor.check();

            page.press("Unschedule");
            assertThat(page.state()).hasText("Approved");
        }
    }

    @Test
    void scheduleInThePastIsRefusedWithWhatWasTyped() {
        Story story = desk.approved(StoryText.any());
        try (Visit editor = SignIn.as("editor", Visit.of(server))) {
            StoryPage page = StoryPage.open(editor, story.id()).ask("Schedule…");
            String past = minutesFromNow(-90);
            page.answer("publishAt", past).confirm();

            assertThat(editor.page().locator("dialog[open] #schedule-publishAt"))
                    .hasValue(past);
            assertThat(editor.page().locator("#schedule-publishAt-problem"))
                    .not()
                    .isEmpty();
            editor.check();
        }
    }

    private static String minutesFromNow(int minutes) {
        return LocalDateTime.now(ZoneOffset.UTC)
                .plusMinutes(minutes)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
