package org.broadsheet.editing.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two who wrote at the same time: what one did not touch is taken from the other, field by field. Where both changed the
 * same field, the one who presses the button has the last word, and the other's text stays in its version.
 */
public final class EditorMerge {
    private EditorMerge() {}

    /**
     * What is saved on top of a newer version.
     *
     * @param base the fields as both began with them
     * @param theirs the fields of the newer version
     * @param mine the fields as they were typed here
     */
    public static Map<String, String> onTop(
            Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
        Map<String, String> merged = new LinkedHashMap<>(mine);
        mine.forEach((name, typed) -> {
            boolean untouched = base.containsKey(name) && same(typed, base.get(name));
            if (untouched && theirs.containsKey(name)) {
                merged.put(name, theirs.get(name));
            }
        });
        return merged;
    }

    /** A form sends its line ends in its own way. */
    private static boolean same(String typed, String known) {
        return lines(typed).equals(lines(known));
    }

    private static String lines(String text) {
        return text.strip().replace("\r\n", "\n");
    }
}
