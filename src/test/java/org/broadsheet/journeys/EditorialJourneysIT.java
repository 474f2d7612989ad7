package org.broadsheet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
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

/** The shorter jobs of the desk, each by the people who do it. */
@Tag("browser")
class EditorialJourneysIT {

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

    @Test
    void storyIsSentBackWithANote() {
        Story story = desk.move("reporter", desk.write("reporter", StoryText.any()), "submit");
        try (Visit subeditor = SignIn.as("subeditor", Visit.of(server));
                Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryPage page =
                    StoryPage.open(subeditor, story.id()).ask("Send back…").confirm();
            assertThat(subeditor.page().locator("#return-note-problem")).not().isEmpty();
            page.answer("note", "Name the source of the second figure.").confirm();
            assertThat(page.state()).hasText("Sent back");
            subeditor.check();

            StoryPage his = StoryPage.open(reporter, story.id());
            assertThat(his.state()).hasText("Sent back");
            assertThat(his.history()).containsText("Name the source of the second figure.");
            assertThat(his.button("Submit for review").first()).isVisible();
        }
    }

    @Test
    void liveStoryIsCorrectedInPublic() {
        StoryText text = StoryText.any();
        Story story = desk.published(text);
        String correction =
                "An earlier version of this article gave the ferry's age wrongly, says " + StoryText.word() + ".";
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor editor = StoryEditor.open(reporter, story.id());
            editor.type(" It had been planned for thirty years.")
                    .choose("changeKind", "Correction")
                    .field("changeText", correction);
            editor.save();
            assertThat(editor.status()).containsText("version 2");
            reporter.check();
            editor.submit();
        }
        try (Visit reader = Visit.of(server)) {
            assertThat(ArticlePage.open(reader, story.path()).corrections()).hasCount(0);
        }
        try (Visit editor = SignIn.as("editor", Visit.of(server))) {
            StoryPage.open(editor, story.id()).press("Approve").ask("Publish…").confirm();
        }
        try (Visit reader = Visit.of(server)) {
            ArticlePage page = Patience.until(
                    () -> ArticlePage.open(reader, story.path()),
                    shown -> shown.corrections().count() == 1);
            assertThat(page.corrections()).containsText(correction);
            assertThat(page.paragraphs()).last().asString().contains("planned for thirty years");
            reader.checkAllSizes();
            reader.open("/corrections");
            assertThat(reader.page().locator("main")).containsText(correction);
            assertThat(reader.page().locator("main")).containsText(text.headline());
            reader.checkAllSizes();
        }
    }

    @Test
    void staleSaveShowsBothTexts() {
        Story story = desk.write("reporter", StoryText.any());
        try (Visit reporter = SignIn.as("reporter", Visit.of(server));
                Visit subeditor = SignIn.as("subeditor", Visit.of(server))) {
            StoryEditor his = StoryEditor.open(reporter, story.id());
            StoryEditor hers = StoryEditor.open(subeditor, story.id());
            his.field("standfirst", "The reporter's own words.");
            hers.field("standfirst", "The subeditor's better words.");
            takeOver(subeditor);
            hers.save();
            assertThat(hers.status()).containsText("version 2");

            takeOver(reporter);
            his.save();

            assertThat(his.stale()).hasCount(2);
            assertThat(his.stale().first()).containsText("The subeditor's better words.");
            assertThat(his.stale().last()).containsText("The reporter's own words.");
            assertThat(his.value("standfirst")).isEqualTo("The reporter's own words.");
            reporter.checkAllSizes();
            assertThat(desk.look(story).revision())
                    .as("nothing is written over")
                    .isEqualTo(2);

            his.press("Use mine on top");
            assertThat(his.status()).containsText("version 3");
        }
    }

    @Test
    void whatWasTypedOutlivesTheWindow() {
        Story story = desk.write("reporter", StoryText.any());
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor editor = StoryEditor.open(reporter, story.id()).field("standfirst", "Never to be lost.");
            assertThat(editor.status()).containsText("Unsaved text kept");
            reporter.page().onDialog(Dialog::accept);

            assertThat(StoryEditor.open(reporter, story.id()).value("standfirst"))
                    .isEqualTo("Never to be lost.");
            reporter.check();
        }
    }

    @Test
    void previewShowsThePageAsReadersWillHaveIt() {
        StoryText text = StoryText.any();
        Story story = desk.write("reporter", text);
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor.open(reporter, story.id());
            reporter.page().locator("#preview-button").click();
            assertThat(reporter.page().frameLocator("#preview iframe").locator("h1"))
                    .hasText(text.headline());
        }
    }

    private static void takeOver(Visit visit) {
        visit.page().locator("#lost button").click();
        visit.page().locator("#takeover").click();
        assertThat(visit.page().locator("#lost")).isHidden();
    }

    private static String minutesFromNow(int minutes) {
        return LocalDateTime.now(ZoneOffset.UTC)
                .plusMinutes(minutes)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
