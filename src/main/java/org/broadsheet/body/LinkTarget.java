package org.broadsheet.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link of a story leads: what writers type is completed, and what leads nowhere is known. */
public final class LinkTarget {
    private static final int LONGEST = 2_000;
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[\\p{L}\\p{N}-]{1,63}\\.)+(?!(?:html?|php|aspx?|jsp|pdf|jpe?g|png|gif|docx?|xlsx?|txt)\\b)\\p{L}{2,63}"
                    + "(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAILBOX =
            Pattern.compile("[^\\s/?#@:]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,63}");
    // As browsers read it: slashes may lean and be missing, and line breaks count for nothing.
    private static final Pattern WEB =
            Pattern.compile("(https?:[/\\\\]*|[/\\\\]{2,})([^/?#\\\\]*).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern USER = Pattern.compile("[@\ufe6b\uff20]");
    private static final Pattern IGNORED = Pattern.compile("[\\t\\n\\r]+");
    private static final String LABEL = "[^\\s./?#\\\\%:@\\[\\]\"<>]++";
    private static final Pattern HOST = Pattern.compile(
            "https?://(?:" + LABEL + "(?:\\." + LABEL + ")*+\\.?|\\[[0-9a-f:.]++])(?::(\\d{1,5}))?(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOLLOWED =
            Pattern.compile("(?:mailto:[^\\s?@]++@[^\\s?]++(?:\\?.*)?|[/?#].*)", Pattern.CASE_INSENSITIVE);
    /** A scheme that is followed by a host and is none that a browser opens, as in {@code htp://}. */
    private static final Pattern SCHEME =
            Pattern.compile("\\s*+[a-z][a-z0-9+.-]{0,20}+://.*", Pattern.CASE_INSENSITIVE);

    /** A host and its port without a scheme: the cleaning takes the host for one. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("\\s*+[\\p{L}\\p{N}.-]++:\\d{1,5}(?:[/?#].*)?");

    private static final int LAST_PORT = 65_535;

    private LinkTarget() {}

    /** The address, completed where its scheme is missing; null where it names a user, for it shows another host then. */
    public static String of(String typed) {
        String address = IGNORED.matcher(typed).replaceAll("").strip();
        Matcher web = WEB.matcher(address);
        if (web.matches()) {
            return USER.matcher(web.group(2)).find() ? null : withScheme(address, web);
        }
        if (address.length() > LONGEST) {
            return address;
        }
        if (MAILBOX.matcher(address).matches()) {
            return "mailto:" + address;
        }
        return DOMAIN.matcher(address).matches() ? "https://" + address : address;
    }

    private static String withScheme(String address, Matcher web) {
        return web.group(1).indexOf(':') >= 0 ? address : "https://" + address.substring(web.start(2));
    }

    /** Whether a browser can follow it from the page of a story. */
    public static boolean leadsSomewhere(String address) {
        return HOST.matcher(address).matches()
                ? isWeb(address)
                : FOLLOWED.matcher(address).matches();
    }

    /** Whether it is the whole address of a page elsewhere. */
    public static boolean isWeb(String address) {
        Matcher web = HOST.matcher(address);
        return web.matches() && (web.group(1) == null || Integer.parseInt(web.group(1)) <= LAST_PORT);
    }

    /** Whether a writer's link is taken out although it was meant to lead somewhere. */
    public static boolean isLost(String typed) {
        String address = of(typed);
        return address == null
                || HOST_AND_PORT.matcher(address).matches()
                || SCHEME.matcher(address).matches() && !HOST.matcher(address).matches();
    }
}
