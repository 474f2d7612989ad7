package org.broadsheet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
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
            assertThat(his.returned()).containsText("Name the source of the second figure.");
            assertThat(his.returned()).containsText("Sent back by");
            reporter.open("/desk/stories?id=" + story.id());
            assertThat(reporter.page().locator("#side .returned")).containsText("Name the source");
            StoryEditor editor = StoryEditor.open(reporter, story.id());
            assertThat(reporter.page().locator("form .returned")).containsText("Name the source");
            reporter.checkAllSizes();
            editor.field("standfirst", "The second figure is the harbour board's.")
                    .save();
            assertThat(reporter.page().locator("form .returned")).isVisible();
            his = editor.leave();
            assertThat(his.history()).containsText("Name the source of the second figure.");
            assertThat(his.button("Submit for review").first()).isVisible();
            his.press("Submit for review");
            assertThat(his.returned()).hasCount(0);
        }
    }

    @Test
    void whoHandsInOrLeavesNoLongerHasTheStory() {
        Story story = desk.write("reporter", StoryText.any());
        try (Visit reporter = SignIn.as("reporter", Visit.of(server));
                Visit subeditor = SignIn.as("subeditor", Visit.of(server))) {
            StoryEditor editor = StoryEditor.open(reporter, story.id());
            assertThat(StoryPage.open(subeditor, story.id()).stands().first())
                    .not()
                    .isEmpty();
            assertThat(Patience.until(
                            () -> StoryPage.open(subeditor, story.id()).text(), text -> text.contains("editing now")))
                    .contains("editing now");
            assertThat(editor.leave().text()).doesNotContain("You are editing");

            StoryEditor.open(reporter, story.id());
            Patience.until(() -> StoryPage.open(subeditor, story.id()).text(), text -> text.contains("editing now"));
            assertThat(new StoryEditor(reporter).submit().text())
                    .contains("submitted for review")
                    .doesNotContain("You are editing");
        }
    }

    @Test
    void aSecondWindowOfTheSamePersonIsCalledHisOwn() {
        Story story = desk.write("reporter", StoryText.any());
        try (Visit one = SignIn.as("reporter", Visit.of(server));
                Visit two = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor.open(one, story.id());
            one.page().waitForTimeout(500);
            StoryEditor second = StoryEditor.open(two, story.id());
            assertThat(second.elsewhere()).isVisible();
            assertThat(two.page().locator("#lost")).isHidden();
            two.checkAllSizes();

            second.field("standfirst", "Saved in the second window.").save();
            assertThat(second.status()).containsText("version 2");
            two.page().waitForTimeout(1000);
            assertThat(second.elsewhere()).isHidden();
            assertThat(two.page().locator("#lost")).isHidden();
        }
    }

    @Test
    void everyFieldWithAProblemIsNamedInSequence() {
        Story story = desk.write("reporter", StoryText.any());
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor editor = StoryEditor.open(reporter, story.id())
                    .add("bylines", "Nobody @nobody")
                    .field("kicker", "far too long ".repeat(8))
                    .field("headline", "")
                    .field("standfirst", "")
                    .field("slugline", "far too long ".repeat(8))
                    .field("slug", "No Address");
            editor.press("Submit for review");

            assertThat(editor.said().first()).containsText("It was not saved.");
            assertThat(editor.problems()).hasCount(6);
            assertThat(editor.problems().allInnerTexts())
                    .extracting(text -> text.replaceFirst(":.*", ""))
                    .containsExactly("Headline", "Standfirst", "Bylines", "Kicker", "Slugline", "Address");
            reporter.checkAllSizes();
            editor.problems().nth(2).click();
            assertThat(reporter.page().locator("#bylines-entry")).isFocused();
            editor.problems().first().click();
            assertThat(reporter.page().locator("#headline")).isFocused();
        }
    }

    @Test
    void whatIsSavedButNotHandedInIsSaidSo() {
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor editor = StoryEditor.begin(reporter).field("headline", "A beginning, " + StoryText.word());
            editor.press("Submit for review");

            assertThat(editor.said().first()).containsText("Version 1 is saved, but not submitted yet.");
            assertThat(editor.said().first()).not().containsText("not saved");
            assertThat(editor.problems().allInnerTexts())
                    .extracting(text -> text.replaceFirst(":.*", ""))
                    .containsExactly("Standfirst", "Text");
            reporter.checkAllSizes();
            long id = editor.id();
            editor.problems().nth(1).click();
            assertThat(reporter.page().locator(".ql-editor")).isFocused();

            editor.type("Now there is a text.").field("standfirst", "And a standfirst.");
            StoryPage page = editor.submit();
            assertThat(page.state()).hasText("In review");
            assertThat(reporter.page().url()).contains("id=" + id);
        }
    }

    @Test
    void wordsAreCountedOnce() {
        String text = "It's a half-way house: 3.5 per cent of co-op's 1,000 e-mails – “so” he said / she’d say.";
        Story story = desk.write("reporter", StoryText.any().with("body", "<p>" + text + "</p>"));
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor editor = StoryEditor.open(reporter, story.id());
            String before = editor.words().innerText();
            editor.type(" And more of 2,000 co-ops'.");
            assertThat(editor.words()).not().hasText(before);
            String counted = editor.words().innerText();
            editor.save();
            assertThat(editor.words()).hasText(counted);
            assertThat(editor.leave().text()).contains(counted);
        }
    }

    @Test
    void theWayForwardLeadsAndWhoReviewsIsNamed() {
        Story story = desk.move("reporter", desk.write("reporter", StoryText.any()), "submit");
        try (Visit subeditor = SignIn.as("subeditor", Visit.of(server));
                Visit editor = SignIn.as("editor", Visit.of(server))) {
            StoryPage page = StoryPage.open(subeditor, story.id());
            assertThat(page.leading()).hasText("Claim");
            assertThat(subeditor.page().locator(".versions [type=radio], .versions .btn"))
                    .hasCount(0);
            page.press("Claim");
            assertThat(page.leading()).hasText("Edit");
            assertThat(StoryPage.open(editor, story.id()).leading()).hasText("Approve");
            assertThat(editor.page().locator(".stands")).containsText("claimed by");

            editor.page().locator("details.seldom > summary").click();
            double height = editor.page().locator("#moves").boundingBox().height;
            editor.checkAllSizes();
            editor.page().keyboard().press("Escape");
            assertThat(editor.page().locator("details.seldom > div")).isHidden();
            assertThat(editor.page().locator("#moves").boundingBox().height).isEqualTo(height);
        }
    }

    @Test
    void theListIsInTheOrderInWhichStoriesAreDue() {
        // A section of its own: other tests leave more drafts in the usual one than a page of the list has.
        StoryText undated = StoryText.any().with("section", "climate");
        Story last = desk.write("reporter", undated);
        try (Visit editor = SignIn.as("editor", Visit.of(server))) {
            StoryList list = StoryList.open(editor);
            editor.open("/desk/stories?section=climate&id=" + last.id());
            assertThat(list.chosen()).hasText(undated.headline());
            assertThat(list.chosen()).isInViewport();
            list = StoryList.open(editor);
            assertThat(list.head("Due")).hasAttribute("aria-sort", "ascending");
            List<String> dues = list.dues();
            assertThat(dues).hasSizeGreaterThan(5).isSorted();

            list.orderBy("Due");
            assertThat(list.head("Due")).hasAttribute("aria-sort", "descending");
            assertThat(list.dues()).isSortedAccordingTo(Comparator.reverseOrder());
            editor.page().reload();
            assertThat(list.dues()).isSortedAccordingTo(Comparator.reverseOrder());
            editor.checkAllSizes();

            list.orderBy("Story");
            assertThat(list.head("Story")).hasAttribute("aria-sort", "ascending");
            editor.page().goBack();
            assertThat(list.head("Due")).hasAttribute("aria-sort", "descending");
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
            assertThat(reporter.page().locator("#live")).containsText("Readers keep seeing version 1");
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
            approveSeeingWhatChanges(editor, story, correction);
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

            his.save();
            assertThat(his.stale()).hasCount(2);
            assertThat(reporter.page().locator(".stale #lost")).isVisible();
            assertThat(reporter.page().locator(".wrong:visible")).hasCount(1);
            takeOver(reporter);
            assertThat(his.stale().first()).containsText("The subeditor's better words.");
            assertThat(his.stale().last()).containsText("The reporter's own words.");
            assertThat(his.value("standfirst")).isEqualTo("The reporter's own words.");
            reporter.checkAllSizes();
            assertThat(desk.look(story).revision())
                    .as("nothing is written over")
                    .isEqualTo(2);

            his.press("Save my changes on top");
            assertThat(his.status()).containsText("version 3");
        }
    }

    private static void approveSeeingWhatChanges(Visit editor, Story story, String correction) {
        StoryPage page = StoryPage.open(editor, story.id());
        assertThat(editor.page().locator(".sheet > .pending > *:not(a)"))
                .containsText(new String[] {"Correction; readers are told:", correction});
        assertThat(editor.page().locator(".stands"))
                .containsText("readers have version 1, the working copy is version 2");
        editor.page().locator(".sheet > .pending a").click();
        editor.checkAllSizes();
        editor.page().locator("#compared:has(ins) #close").click();
        assertThat(editor.page().locator("#compared")).hasCount(0);
        page.press("Approve").ask("Publish…");
        assertThat(editor.page().locator("dialog[open]")).containsText("in place of version 1");
        editor.check();
        page.confirm();
    }

    private static void takeOver(Visit visit) {
        visit.page().locator("#lost button").click();
        visit.page().locator("#takeover").click();
        assertThat(visit.page().locator("#lost")).isHidden();
    }
}
