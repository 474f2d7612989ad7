package org.broadsheet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.testing.BrowserUnderTest;
import org.broadsheet.testing.ServerUnderTest;

/**
 * Somebody at a browser, from an address and with cookies of his own. It keeps an eye on what a reader would not see:
 * errors in the console, requests to other hosts. {@link #check} holds the page in view against axe, the HTML checker and
 * the width of the screen.
 */
final class Visit implements AutoCloseable {

    /** Chromium without a head calls itself a robot's name, and robots are not counted as readers. */
    private static final String READER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Safari/537.36";

    private static int count;

    private final ServerUnderTest server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> console = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private Response document;
    private boolean scripted = true;

    private Visit(ServerUnderTest server, Browser.NewContextOptions options) {
        this.server = server;
        context = BrowserUnderTest.visitor(
                options.setUserAgent(READER).setExtraHTTPHeaders(Map.of("X-Forwarded-For", address())));
        context.onRequest(request -> {
            if (!request.url().startsWith(server.url() + "/") && !request.url().matches("(about|data|blob):.*")) {
                elsewhere.add(request.url());
            }
        });
        page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> console.add("uncaught: " + error));
        page.onResponse(this::remember);
    }

    /** A reader at a desk-top screen. */
    static Visit of(ServerUnderTest server) {
        return new Visit(server, screen(BrowserUnderTest.DESKTOP));
    }

    /** A reader whose browser runs no scripts. */
    static Visit withoutScript(ServerUnderTest server) {
        Visit visit = new Visit(server, screen(BrowserUnderTest.DESKTOP).setJavaScriptEnabled(false));
        visit.scripted = false;
        return visit;
    }

    /** A reader with a telephone. */
    static Visit byPhone(ServerUnderTest server) {
        return new Visit(server, screen(BrowserUnderTest.PHONE));
    }

    private static Browser.NewContextOptions screen(int width) {
        // Colours that are on their way from light to dark have no contrast that anybody sees.
        return new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private static synchronized String address() {
        count++;
        return "10.250.%d.%d".formatted(count >> 8, count & 255);
    }

    private void remember(Response response) {
        boolean moves = response.status() >= 300 && response.status() < 400;
        if (response.request().isNavigationRequest() && response.frame() == page.mainFrame() && !moves) {
            document = response;
        }
    }

    /** That a page which is missing is missing is no error of the page. */
    private void hear(ConsoleMessage message) {
        boolean ofDocument =
                document != null && message.location().startsWith(document.url()) && document.status() >= 400;
        if (message.type().equals("error") && !ofDocument) {
            console.add(message.text() + " at " + message.location());
        }
    }

    /** Goes to a path of the site. */
    Visit open(String path) {
        page.navigate(server.url() + path);
        return this;
    }

    Page page() {
        return page;
    }

    ServerUnderTest server() {
        return server;
    }

    /** The path of the page in view, without a query. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** The status of the page in view. */
    int status() {
        return document.status();
    }

    /** Fails on what is wrong with the page in view, in the light and in the dark. */
    Visit check() {
        return check(List.of(page.viewportSize().width));
    }

    /** The same on a telephone and on a desk-top screen. */
    Visit checkAllSizes() {
        return check(List.of(BrowserUnderTest.PHONE, BrowserUnderTest.DESKTOP));
    }

    /** Fails where the page in view is wider than a screen of one of these widths. */
    Visit checkFits(int... widths) {
        for (int width : widths) {
            page.setViewportSize(width, 900);
            assertThat(overflow())
                    .as("what is wider than the screen at " + page.url() + ", " + width + " wide")
                    .isEmpty();
            assertThat((Integer) page.evaluate("() => document.scrollingElement.scrollWidth"))
                    .as("width of " + page.url())
                    .isLessThanOrEqualTo(width);
        }
        return this;
    }

    private Visit check(List<Integer> widths) {
        String where = document.request().method() + " " + page.url();
        assertThat(Markup.errors(path(), document.text()))
                .as("HTML of " + where)
                .isEmpty();
        // Without script axe cannot run; and a journey that is made on both stores sees the same pages on each.
        if (scripted && server == ServerUnderTest.demonstrationOnH2()) {
            checkLooks(where, widths);
        }
        checkSilence(where);
        return this;
    }

    /** The dark brings other colours to the same places, on screens of every width the same. */
    private void checkLooks(String where, List<Integer> widths) {
        colours(ColorScheme.DARK);
        assertThat(Access.violationsOfColour(page))
                .as("axe at " + where + ", dark")
                .isEmpty();
        colours(ColorScheme.LIGHT);
        for (int width : widths) {
            page.setViewportSize(width, 900);
            String there = where + ", " + width + " wide";
            assertThat(Access.violations(page)).as("axe at " + there).isEmpty();
            assertThat(overflow())
                    .as("what is wider than the screen at " + there)
                    .isEmpty();
        }
    }

    private void colours(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** The elements that reach beyond the screen where the page can be scrolled sideways. */
    @SuppressWarnings("unchecked")
    private List<String> overflow() {
        return (List<String>) page.evaluate("() => document.scrollingElement.scrollWidth <= window.innerWidth ? []"
                + " : [...document.querySelectorAll('body *')]"
                + ".filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)"
                + ".map(e => e.tagName + '.' + e.className).slice(0, 10)");
    }

    private void checkSilence(String where) {
        assertThat(console).as("console at " + where).isEmpty();
        assertThat(elsewhere).as("requests to other hosts at " + where).isEmpty();
    }

    /** The names of the cookies that the site has set. */
    List<String> cookies() {
        return context.cookies().stream().map(cookie -> cookie.name).toList();
    }

    @Override
    public void close() {
        context.close();
        checkSilence("the end");
    }
}
