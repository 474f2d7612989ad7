package org.broadsheet.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A link that opens the reader's own mail program with a story in it (RFC 6068), and tells nobody. */
final class MailLink {
    private MailLink() {}

    static String of(String subject, String address) {
        return "mailto:?subject=" + encode(subject) + "&body=" + encode(address);
    }

    /** A link to one address and nothing else, whatever stands in it. */
    static String to(String email) {
        return "mailto:" + encode(email).replace("%40", "@");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
