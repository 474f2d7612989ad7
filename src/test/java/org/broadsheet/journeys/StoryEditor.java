package org.broadsheet.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** The desk's editor, worked as a person works it: by its labels, its buttons and the keyboard. */
final class StoryEditor {

    private static final Pattern DESK_PAGE = Pattern.compile(".*/desk/(edit|unsaved)(\\?.*)?");

    private final Visit visit;
    private final Page page;

    StoryEditor(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    /** A new story, by the button above the list. */
    static StoryEditor begin(Visit visit) {
        visit.open("/desk/stories").page().locator("#new").click();
        visit.page().waitForURL(DESK_PAGE);
        if (visit.path().endsWith("/unsaved")) {
            visit.page().locator("#another").click();
            visit.page().waitForURL("**/desk/edit?*");
        }
        return new StoryEditor(visit).ready();
    }

    /** Goes on with a new story that was typed and never saved. */
    static StoryEditor resume(Visit visit, String headline) {
        begun(visit.open("/desk/edit"), headline).locator(".resume").click();
        return new StoryEditor(visit).ready();
    }

    /** What is offered of the stories that were typed and never saved, by a headline. */
    static Locator begun(Visit visit, String headline) {
        return visit.page().locator(".unsaved").filter(new Locator.FilterOptions().setHasText(headline));
    }

    /** Loads the page again, as F5 does. */
    StoryEditor reload() {
        page.reload();
        return ready();
    }

    /** Opens an existing story for writing. */
    static StoryEditor open(Visit visit, long story) {
        visit.open("/desk/edit?id=" + story);
        return new StoryEditor(visit).ready();
    }

    StoryEditor ready() {
        page.locator(".ql-editor").waitFor();
        return this;
    }

    /** Fills the field with this name, be it a line or a choice. */
    StoryEditor field(String id, String value) {
        page.locator("#" + id).fill(value);
        return this;
    }

    StoryEditor choose(String id, String label) {
        page.locator("#" + id).selectOption(new SelectOption().setLabel(label));
        return this;
    }

    /** Adds to one of the lists in their order: {@code bylines} or {@code tags}. */
    StoryEditor add(String list, String... names) {
        for (String name : names) {
            page.locator("#" + list + "-entry").fill(name);
            page.keyboard().press("Enter");
        }
        return this;
    }

    /** Types paragraphs at the end of the text. */
    StoryEditor type(String... paragraphs) {
        Locator text = page.locator(".ql-editor");
        text.click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(paragraphs[0]);
        for (int n = 1; n < paragraphs.length; n++) {
            page.keyboard().press("Enter");
            page.keyboard().insertText(paragraphs[n]);
        }
        return this;
    }

    StoryEditor replaceText(String text) {
        page.locator(".ql-editor").click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
        return this;
    }

    /** Makes the whole text a link by the tool above it. */
    StoryEditor link(String address) {
        page.locator(".ql-editor").click();
        page.keyboard().press("Control+A");
        page.locator("button.ql-link").click();
        page.locator(".ql-tooltip input").fill(address);
        page.keyboard().press("Enter");
        return this;
    }

    /** Saves by the button, and waits for what comes of it. */
    StoryEditor save() {
        press("Save");
        return ready();
    }

    StoryPage submit() {
        press("Submit for review");
        page.waitForURL("**/desk/story?*");
        return new StoryPage(visit);
    }

    /** Presses a button that leads to another page, or to this one again. */
    StoryEditor press(String name) {
        Patience.untilLoaded(page, () -> button(name).click());
        return this;
    }

    /** Presses a button that asks, and the one that answers. */
    StoryEditor press(String name, String answer) {
        button(name).click();
        visit.check();
        return press(answer).ready();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What the server said last, good or bad. */
    Locator said() {
        return page.locator(".said, .summary, .alarm");
    }

    Locator status() {
        return page.locator("#status");
    }

    /** What is wrong or missing, each a link to its field. */
    Locator problems() {
        return page.locator(".summary li a");
    }

    Locator words() {
        return page.locator("#words");
    }

    /** That it is open in another window of the same person. */
    Locator elsewhere() {
        return page.locator("#elsewhere");
    }

    /** Goes back by the editor's own link. */
    StoryPage leave() {
        page.locator("#leave").click();
        page.waitForURL("**/desk/story?*");
        return new StoryPage(visit);
    }

    /** The two texts of a stale save. */
    Locator stale() {
        return page.locator(".stale .both > div");
    }

    String text() {
        return page.locator(".ql-editor").innerText();
    }

    String value(String id) {
        return page.locator("#" + id).inputValue();
    }

    /** The story's number, once it was saved. */
    long id() {
        return Long.parseLong(page.url().replaceFirst(".*[?&]id=(\\d+).*", "$1"));
    }
}
