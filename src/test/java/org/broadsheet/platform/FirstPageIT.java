package org.broadsheet.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.broadsheet.testing.BrowserUnderTest;
import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first page in a real browser. */
@Tag("browser")
class FirstPageIT {

    @Test
    void opensInABrowser() {
        try (BrowserContext visitor = BrowserUnderTest.visitor()) {
            Page page = visitor.newPage();
            page.navigate(ServerUnderTest.onH2().url() + "/");

            assertThat(page.locator("h1")).isVisible();
            assertThat(visitor.cookies()).isEmpty();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }
}
