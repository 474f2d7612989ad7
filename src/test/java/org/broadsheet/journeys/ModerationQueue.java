package org.broadsheet.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The comments that wait for a moderator, at the desk. */
final class ModerationQueue {

    private final Page page;

    private ModerationQueue(Page page) {
        this.page = page;
    }

    /** The queue of what waits, at the page where this comment is. */
    static ModerationQueue with(Visit visit, String comment) {
        ModerationQueue queue =
                new ModerationQueue(visit.open("/desk/moderation").page());
        Locator next = queue.page.locator(".pages a[rel=next]");
        while (queue.item(comment).count() == 0 && next.count() > 0) {
            Patience.untilLoaded(queue.page, next::click);
        }
        return queue;
    }

    Locator item(String comment) {
        return page.locator("li.comment").filter(new Locator.FilterOptions().setHasText(comment));
    }

    /** Presses one of the buttons under a comment. */
    ModerationQueue decide(String comment, String verdict) {
        Patience.untilLoaded(page, () -> item(comment)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(verdict))
                .click());
        return this;
    }

    /** What a moderator is told who comes too late, or may not decide. */
    Locator refusal() {
        return page.locator("li.comment .alarm");
    }

    Locator said() {
        return page.locator(".said");
    }
}
