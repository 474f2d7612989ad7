package org.broadsheet.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium, one for the JVM, steered by Playwright. Test classes that use it carry {@code @Tag("browser")}, so
 * that {@code -DskipBrowser} leaves them out; each takes a context of its own, which is a visitor with his own cookies.
 */
public final class BrowserUnderTest {

    /** The width of a phone and of a desktop screen. */
    public static final int PHONE = 390;

    public static final int DESKTOP = 1440;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    private BrowserUnderTest() {}

    /** A visitor who was never here before, on a desk-top screen; the caller closes it. */
    public static BrowserContext visitor() {
        return visitor(DESKTOP);
    }

    /** A visitor on a screen of this width in pixels. */
    public static BrowserContext visitor(int width) {
        return visitor(new Browser.NewContextOptions().setViewportSize(width, width < 600 ? 844 : 900));
    }

    /** A visitor with, say, JavaScript switched off. */
    public static BrowserContext visitor(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        context.setDefaultTimeout(20_000);
        context.setDefaultNavigationTimeout(30_000);
        return context;
    }

    /** A page of a new visitor; closing its context is left to the browser's end. */
    public static Page page() {
        return visitor().newPage();
    }

    /** The browser itself. Playwright is for one thread: tests that use it do not run side by side. */
    public static synchronized Browser browser() {
        if (browser == null) {
            String executable = Chromium.find();
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
            if (!executable.equals(Chromium.OF_PLAYWRIGHT)) {
                options.setExecutablePath(java.nio.file.Path.of(executable));
            }
            browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(BrowserUnderTest::end, "end of the browser"));
        }
        return browser;
    }

    private static void end() {
        playwright.close();
    }
}
