package org.broadsheet.editing.rest;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.platform.ProblemException;

/**
 * Which version a save starts from: the entity tags of {@code If-Match} (RFC 9110). A tag is the number of a version, so
 * a claim or a lock does not make a save stale. Whoever names none, or any, has not looked: 428.
 */
public record Precondition(String header) {
    private static final Pattern TAG = Pattern.compile("(?<weak>W/)?\"(?<number>[1-9][0-9]{0,8})\"");
    private static final int NONE = 0;

    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /** The newest version that is named; a number that no version has when there is none. */
    public int revision() {
        int newest = NONE;
        if (isGiven()) {
            Matcher tags = TAG.matcher(header);
            while (tags.find()) {
                // A weak tag never matches here: the comparison is the strong one.
                newest = tags.group("weak") == null ? Math.max(newest, Integer.parseInt(tags.group("number"))) : newest;
            }
        }
        return newest;
    }

    /** What the refusal of a stale save is called here. */
    public ProblemException stale(ProblemException refusal) {
        return isGiven()
                ? new ProblemException(refusal.kind(), 412, refusal.getMessage(), List.of(), refusal.facts())
                : new ProblemException(
                        "precondition-required",
                        428,
                        "Send If-Match with the ETag of the version that you started from.",
                        List.of(),
                        Map.of());
    }

    private boolean isGiven() {
        return header != null && !header.isBlank() && !header.strip().equals("*");
    }
}
