package org.broadsheet.account.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place on this site to go to; an address that would lead elsewhere is none, whoever put it into a link. */
final class LocalPath {
    private static final int LONGEST = 1000;
    private static final Pattern STEP = Pattern.compile("/\\.{1,2}(/|$)");

    private LocalPath() {}

    static Optional<String> of(String text) {
        if (text == null || text.length() > LONGEST || !startsHere(text)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean elsewhere = uri.isAbsolute()
                    || uri.getRawAuthority() != null
                    || strays(uri.getPath())
                    || leadsBack(uri.getPath());
            return elsewhere ? Optional.empty() : Optional.of(text);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    /** One slash and something else: browsers read two of them, or a slash and a backslash, as another host. */
    private static boolean startsHere(String text) {
        return text.startsWith("/") && !text.startsWith("//") && text.indexOf('\\') < 0;
    }

    /** Steps such as {@code .} or an empty one are taken out by browsers, and what is left may be another host. */
    private static boolean strays(String path) {
        return path.contains("//")
                || path.indexOf('\\') >= 0
                || STEP.matcher(path).find();
    }

    private static boolean leadsBack(String path) {
        return path.startsWith("/account/sign-");
    }
}
