package org.broadsheet.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of one story at the desk: how it stands, and what may be done with it. */
final class StoryPage {

    private final Visit visit;
    private final Page page;

    StoryPage(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    static StoryPage open(Visit visit, long story) {
        visit.open("/desk/story?id=" + story);
        return new StoryPage(visit);
    }

    /** The word for its state. */
    Locator state() {
        return page.locator(".stands .state");
    }

    /** Everything that is said of how it stands. */
    Locator stands() {
        return page.locator(".sheet > p, .sheet .stands");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Does what needs no question. */
    StoryPage press(String name) {
        Patience.untilLoaded(visit.page(), () -> button(name).first().click());
        return this;
    }

    /** Opens a question; its fields are then filled by {@link #answer} and sent by {@link #confirm}. */
    StoryPage ask(String name) {
        if (!button(name).first().isVisible()) {
            page.locator("details.seldom > summary").click();
        }
        button(name).first().click();
        page.locator("dialog[open]").waitFor();
        return this;
    }

    StoryPage answer(String field, String value) {
        page.locator("dialog[open] [name=" + field + "]").fill(value);
        return this;
    }

    StoryPage confirm() {
        Patience.untilLoaded(
                page, () -> page.locator("dialog[open] button[name=act]").click());
        return this;
    }

    /** The note with which the story was sent back. */
    Locator returned() {
        return page.locator(".returned");
    }

    /** The button that is set off from the others. */
    Locator leading() {
        return page.locator("#moves .first");
    }

    Locator history() {
        return page.locator(".past");
    }

    /** Everything that stands on the page. */
    String text() {
        return page.locator("main").innerText();
    }

    Locator alarm() {
        return page.locator(".alarm");
    }
}
