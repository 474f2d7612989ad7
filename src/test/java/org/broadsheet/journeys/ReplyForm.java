package org.broadsheet.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** "Leave a Reply", under a story. */
final class ReplyForm {

    private final Page page;

    ReplyForm(Page page) {
        this.page = page;
    }

    Locator heading() {
        return page.locator("#reply h2");
    }

    ReplyForm guest(String name, String email) {
        name().fill(name);
        page.locator("#reply-email").fill(email);
        return this;
    }

    Locator name() {
        return page.locator("#reply-name");
    }

    ReplyForm website(String address) {
        page.locator("#reply-website").fill(address);
        return this;
    }

    ReplyForm say(String text) {
        page.locator("#reply-body").fill(text);
        return this;
    }

    ReplyForm remember() {
        page.locator("#reply [name=remember]").check();
        return this;
    }

    void post() {
        Patience.untilLoaded(page, this::submit);
    }

    /** Presses the button, whatever comes of it. */
    void submit() {
        page.locator("#reply").getByRole(AriaRole.BUTTON).last().press("Enter");
    }

    Locator problems() {
        return page.locator("#problems");
    }
}
