package org.broadsheet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The editor at work: nothing typed is lost, and what is asked for is told where it is wanted. */
@Tag("browser")
class EditorJourneysIT {

    private static ServerUnderTest server;
    private static Newsroom desk;

    @BeforeAll
    static void enter() {
        server = ServerUnderTest.demonstrationOnH2();
        desk = new Newsroom(server);
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
            editor.press("Go back to version 1…", "Throw it away");
            assertThat(editor.status()).not().containsText("Unsaved");
            assertThat(editor.value("standfirst")).isNotEqualTo("Never to be lost.");
        }
    }

    @Test
    void linkWithoutASchemeIsCompletedWhereItIsTyped() {
        Story story = desk.write("reporter", StoryText.any());
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor editor = StoryEditor.open(reporter, story.id())
                    .replaceText("The report")
                    .link("www.example.org/report");
            Locator link = reporter.page().locator(".ql-editor a");
            assertThat(link).hasAttribute("href", "https://www.example.org/report");
            editor.save();
            assertThat(link).hasAttribute("href", "https://www.example.org/report");
        }
    }

    @Test
    void whoSignsInAgainInAnotherWindowGoesOnInThisOne() {
        Story story = desk.write("reporter", StoryText.any());
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor editor = StoryEditor.open(reporter, story.id());
            Page page = reporter.page();
            page.context().clearCookies();
            editor.field("standfirst", "Typed while signed out.");
            page.locator("#save").click();
            assertThat(page.locator("#signed-out")).isVisible();

            Page other = page.waitForPopup(() -> page.locator("#signed-out a").click());
            SignIn.on(other, "reporter", Newsroom.PASSWORD);
            other.waitForURL("**/account/profile");
            page.evaluate("dispatchEvent(new Event('focus'))");
            assertThat(page.locator("#signed-out")).isHidden();
            editor.save();
            assertThat(editor.status()).containsText("version 2");
            assertThat(editor.value("standfirst")).isEqualTo("Typed while signed out.");
        }
    }

    @Test
    void whatWasBegunIsOfferedAndNotForcedOnANewStory() {
        try (Visit reporter = SignIn.as("reporter2", Visit.of(server))) {
            reporter.page().onDialog(Dialog::accept);
            StoryEditor editor = StoryEditor.begin(reporter).field("headline", "Begun and left");
            assertThat(editor.status()).containsText("Unsaved text kept");

            assertThat(reporter.open("/desk/edit").path()).isEqualTo("/desk/unsaved");
            reporter.checkAllSizes();
            assertThat(StoryEditor.resume(reporter, "Begun and left").value("headline"))
                    .isEqualTo("Begun and left");
            StoryEditor second = StoryEditor.begin(reporter);
            assertThat(second.value("headline")).isEmpty();
            second.field("headline", "Begun as well");
            assertThat(second.status()).containsText("Unsaved text kept");

            assertThat(StoryEditor.begun(reporter.open("/desk/edit"), "Begun")).hasCount(2);
            throwAway(reporter, "Begun and left");
            assertThat(StoryEditor.begun(reporter, "Begun")).hasCount(1);
            assertThat(StoryEditor.resume(reporter, "Begun as well").value("headline"))
                    .isEqualTo("Begun as well");
            throwAway(reporter.open("/desk/edit"), "Begun as well");
            reporter.page().waitForURL("**/desk/edit*");
            assertThat(reporter.open("/desk/edit").path()).isEqualTo("/desk/edit");
        }
    }

    @Test
    void aNoteToTheDeskIsKeptWithAVersionOrByItself() {
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor editor = StoryEditor.begin(reporter)
                    .field("headline", "A story with notes")
                    .field("standfirst", "Told to the desk.")
                    .type("There is a text, too.")
                    .choose("section", "World")
                    .field("note", "The first note.")
                    .save();
            assertThat(editor.status()).containsText("version 1");

            editor.field("note", "The second note.").press("Save").ready();
            assertThat(editor.problems()).hasCount(0);
            assertThat(reporter.page().locator(".said"))
                    .hasText("Your note is saved. The text is still that of version 1.");
            assertThat(editor.value("note")).isEmpty();
            reporter.check();

            StoryPage page = editor.submit();
            assertThat(page.history().filter(containing("The first note."))).hasCount(1);
            assertThat(page.history().filter(containing("The second note."))).hasCount(1);
        }
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void reloadAfterARefusedSaveKeepsWhatWasTypedSince() {
        try (Visit reporter = SignIn.as("reporter2", Visit.of(server))) {
            reporter.page().onDialog(Dialog::accept);
            StoryEditor editor = StoryEditor.begin(reporter)
                    .field("headline", "")
                    .press("Save")
                    .ready();
            assertThat(editor.problems()).not().hasCount(0);
            editor.field("headline", "Typed since").type("And a text with it.");
            assertThat(editor.words()).containsText("5"); // the server has it
            assertThat(editor.status()).containsText("Unsaved text kept");

            editor.reload();
            assertThat(editor.value("headline")).isEqualTo("Typed since");
            assertThat(editor.text()).isEqualTo("And a text with it.");
            editor.press("Save").ready();
            assertThat(editor.status()).containsText("version 1");
        }
    }

    @Test
    void theKeyboardGoesFromFieldToField() {
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            reporter.page().onDialog(Dialog::accept);
            StoryEditor.begin(reporter);
            assertThat(reporter.page().locator("#headline")).isFocused();
            reporter.page().keyboard().insertText("BREAKING: Bridge falls");
            assertThat(reporter.page().locator("#headline-breaking")).isVisible();
            reporter.page().keyboard().press("Tab");
            assertThat(reporter.page().locator("#standfirst")).isFocused();
            reporter.checkAllSizes();
        }
    }

    @Test
    void whatLacksIsToldAtItsFieldUntilItIsThere() {
        Story story = desk.published(StoryText.any());
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor editor = StoryEditor.open(reporter, story.id()).type(" And more.");
            editor.save().press("Submit for review"); // a live story can be handed in once it has a newer version
            Locator kind = reporter.page().locator("#changeKind");
            assertThat(reporter.page().locator("#changeKind-problem")).hasText("Choose what kind of change this is");
            assertThat(kind).hasAttribute("aria-invalid", "true");
            assertThat(editor.problems()).hasCount(1);
            reporter.checkAllSizes();

            editor.choose("changeKind", "Update");
            assertThat(reporter.page().locator("#changeKind-problem")).isHidden();
            assertThat(kind).hasAttribute("aria-invalid", "false");
            assertThat(editor.problems()).isHidden();
            kind.selectOption("");
            assertThat(reporter.page().locator("#changeKind-problem")).isVisible();
        }
    }

    @Test
    void previewShowsThePageAsReadersWillHaveIt() {
        StoryText text = StoryText.any().bylines("Ann Outside", "Bo Within", "Cy Beyond");
        Story story = desk.write("reporter", text);
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor.open(reporter, story.id());
            reporter.page().locator("#preview-button").click();
            assertThat(reporter.page().frameLocator("#preview iframe").locator(".by"))
                    .hasText("By Ann Outside, Bo Within and Cy Beyond");
            assertThat(reporter.page().frameLocator("#preview iframe").locator("h1"))
                    .hasText(text.headline());
            reporter.page().keyboard().press("Escape");
            assertThat(reporter.page().locator("#preview")).isHidden();
            assertThat(reporter.page().locator("#preview-button")).isFocused();
        }
    }

    private static void throwAway(Visit visit, String headline) {
        StoryEditor.begun(visit, headline).locator("[data-opens]").click();
        visit.checkAllSizes();
        visit.page().locator("dialog[open] .grave").click();
        assertThat(StoryEditor.begun(visit, headline)).hasCount(0);
    }
}
