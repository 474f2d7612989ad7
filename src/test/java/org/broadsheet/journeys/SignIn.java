package org.broadsheet.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.broadsheet.testing.Newsroom;

/** The page where people sign in. */
final class SignIn {

    private final Visit visit;

    SignIn(Visit visit) {
        this.visit = visit;
    }

    /** Somebody of the demonstration signs in, and is led where he belongs. */
    static Visit as(String handle, Visit visit) {
        SignIn page = new SignIn(visit.open("/account/sign-in"));
        page.with(handle, Newsroom.PASSWORD);
        visit.page().waitForURL(address -> !address.contains("/account/sign-in"));
        return visit;
    }

    void with(String handle, String password) {
        on(visit.page(), handle, password);
    }

    static void on(Page page, String handle, String password) {
        page.locator("#handle").fill(handle);
        page.locator("#password").fill(password);
        page.locator("main button.go").click();
    }

    Locator problem() {
        return visit.page().locator("#problem");
    }
}
