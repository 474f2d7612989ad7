package org.broadsheet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coming in and going out, as reader and as staff. */
@Tag("browser")
class SignInJourneyIT {

    private static ServerUnderTest server;

    @BeforeAll
    static void start() {
        server = ServerUnderTest.demonstrationOnH2();
    }

    @Test
    void wrongPasswordIsToldAndNameKept() {
        try (Visit visit = Visit.of(server).open("/account/sign-in")) {
            SignIn page = new SignIn(visit);
            assertThat(visit.page().locator("#demo")).containsText("subeditor Ruth Okoye");
            page.with("reader2", "not the password");

            assertThat(page.problem()).isVisible();
            assertThat(visit.page().locator("#handle")).hasValue("reader2");
            assertThat(visit.page().locator("#password")).hasValue("");
            assertThat(visit.status()).isEqualTo(401);
            assertThat(visit.cookies()).isEmpty();
            visit.checkAllSizes();

            page.with("reader2", Newsroom.PASSWORD);
            visit.page().waitForURL(server.url() + "/");
        }
    }

    @Test
    void readerComesBackToWhereHeWasAndGoesOut() {
        try (Visit reader = Visit.of(server).open("/culture")) {
            service(reader).getByText("Sign in").click();
            new SignIn(reader).with("reader", Newsroom.PASSWORD);
            reader.page().waitForURL(server.url() + "/culture");
            assertThat(service(reader)).containsText("Marta Rell");
            assertThat(service(reader)).not().containsText("Desk");
            reader.checkAllSizes();

            service(reader).getByText("Marta Rell").click();
            reader.page().waitForURL("**/account/profile");
            assertThat(reader.page().locator("#desk")).hasCount(0);
            reader.checkAllSizes();

            reader.open("/culture");
            service(reader).getByText("Sign out").click();
            reader.page().locator("main button").click();
            reader.page().waitForURL("**/account/sign-out");
            reader.check();
            assertThat(reader.cookies()).doesNotContain("bs_marker", "bs_in");
            assertThat(service(reader.open("/culture"))).containsText("Sign in");
        }
    }

    @Test
    void deskAsksWhoIsThereAndLetsHimOutAgain() {
        try (Visit editor = Visit.of(server).open("/desk/stories?state=DRAFT")) {
            assertThat(editor.path()).isEqualTo("/account/sign-in");
            new SignIn(editor).with("editor", Newsroom.PASSWORD);
            editor.page().waitForURL("**/desk/stories?state=DRAFT");
            editor.check();

            assertThat(editor.open("/account/profile").page().locator("#desk a").first())
                    .hasText("My stories");
            editor.checkAllSizes();
            editor.open("/desk/stories");
            editor.page().locator(".rail .self button").click();
            editor.page().waitForURL("**/account/sign-out");
            assertThat(editor.open("/desk/stories").path()).isEqualTo("/account/sign-in");
        }
    }

    private static Locator service(Visit visit) {
        return visit.page().locator("#service");
    }
}
