package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.account.AccountServer.PASSWORD;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.broadsheet.testing.BrowserUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in and one's own page in a browser, for everybody. */
class AccountPagesInABrowserIT {
    @Test
    @Tag("browser")
    void worksInABrowserAndForEverybody() {
        try (BrowserContext reader = BrowserUnderTest.visitor()) {
            Page page = reader.newPage();
            page.navigate(AccountServer.running().url() + "/account/sign-in?from=/account/profile");
            page.getByLabel("Sign-in name").fill("reader2");
            page.getByLabel("Password").fill("wrong");
            page.locator("button").click();
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("do not match");
            assertAccessible(page);

            page.getByLabel("Password").fill(PASSWORD);
            page.locator("button").click();
            assertThat(page.url()).endsWith("/account/profile");
            assertThat(page.getByLabel("What is it for?").count()).isZero();
            assertAccessible(page);

            page.getByText("Sign out").click();
            assertThat(page.getByRole(AriaRole.STATUS).textContent()).isEqualTo("You are signed out.");
            assertThat(reader.cookies()).isEmpty();
            assertAccessible(page);
        }
    }

    @Test
    @Tag("browser")
    void showsStaffANewTokenOnce() {
        try (BrowserContext staff = BrowserUnderTest.visitor()) {
            Page page = staff.newPage();
            page.navigate(AccountServer.running().url() + "/account/sign-in?from=/account/profile");
            page.getByLabel("Sign-in name").fill("reporter2");
            page.getByLabel("Password").fill(PASSWORD);
            page.locator("button").click();
            page.getByLabel("What is it for?").fill("browser");
            page.locator("#token-present").fill(PASSWORD);
            page.getByText("Create a token").click();
            assertThat(page.locator("#new-token").textContent()).startsWith("bst_");
            assertAccessible(page);
            page.reload();
            assertThat(page.locator("#new-token").count()).isZero();
        }
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
