package org.broadsheet.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.text.HtmlText;

/**
 * The page of somebody who cannot be served: the nameplate, what happened and where to go, in the site's look. It asks
 * nothing of the database and nothing of Faces, for either may be what failed.
 */
@ApplicationScoped
public class ErrorPage {
    private static final String BUNDLE = "org.broadsheet.platform.messages";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="{0}" dir="{1}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{3} · {2}</title>
            <link rel="stylesheet" href="{4}">
            <link rel="icon" href="{5}" type="image/svg+xml">
            </head>
            <body>
            <header class="masthead wrap"><p class="nameplate"><a href="/">{2}</a></p></header>
            <main class="wrap notice">
            <h1>{3}</h1>
            <p class="standfirst">{6}</p>
            <p>{8}<a href="/">{7}</a></p>
            </main>
            </body>
            </html>
            """;

    private static final String TO_DESK = "<a href=\"/desk/stories\">%s</a> · ";

    @Inject
    SiteSettings settings;

    @Inject
    Site site;

    @Inject
    Assets assets;

    /**
     * What went wrong.
     *
     * @param form what is the matter with a form that was sent: {@code "form"} where it stood on another site,
     *     {@code "unsent"} where there was nobody to take it; else null
     * @param atDesk whether it was at the desk, for who has a place there and may want to go back to it
     */
    record Trouble(int status, String form, boolean atDesk) {
        String code(ResourceBundle words) {
            if (form != null) {
                return "error_" + form;
            }
            if (words.containsKey("error_" + status + "_title")) {
                return "error_" + status;
            }
            return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "error_400" : "error_500";
        }
    }

    /** Writes the page of a status: in its own words (403, 404, 405, 409, 413, 500, 503), else in those of 400 or 500. */
    public void send(HttpServletResponse response, int status) throws IOException {
        send(response, new Trouble(status, null, false), null);
    }

    /** Writes the page of what went wrong; its status as with {@link #send(HttpServletResponse, int)}. */
    void send(HttpServletResponse response, Trouble trouble) throws IOException {
        send(response, trouble, null);
    }

    /** Writes the page of an incident, 500, with its number. */
    public void sendIncident(HttpServletResponse response, String number) throws IOException {
        send(response, new Trouble(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null, false), number);
    }

    /** The page of a status, for who answers without a servlet. */
    public String text(int status) {
        return page(new Trouble(status, null, false), "");
    }

    /** The page of 503, for who answers without a servlet. */
    String unavailable(boolean sent, boolean atDesk) {
        return page(new Trouble(HttpServletResponse.SC_SERVICE_UNAVAILABLE, sent ? "unsent" : null, atDesk), "");
    }

    private void send(HttpServletResponse response, Trouble trouble, String place) throws IOException {
        int status = trouble.status();
        byte[] page = page(trouble, place == null ? "" : place).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Unavailable.RETRY_SECONDS);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private String page(Trouble trouble, String place) {
        ResourceBundle words = ResourceBundle.getBundle(BUNDLE, settings.language());
        String code = trouble.code(words);
        String text = words.getString(code + (place.isEmpty() ? "_text" : "_incident"));
        return new MessageFormat(PAGE, settings.language()).format(new Object[] {
            site.getLanguage(),
            site.getDirection(),
            HtmlText.escape(settings.name()),
            HtmlText.escape(words.getString(code + "_title")),
            assets.address("css/site.css"),
            assets.address("img/sign.svg"),
            HtmlText.escape(MessageFormat.format(text, place)),
            HtmlText.escape(words.getString("error_front_page")),
            trouble.atDesk() ? TO_DESK.formatted(HtmlText.escape(words.getString("error_desk"))) : ""
        });
    }
}
