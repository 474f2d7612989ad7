package org.broadsheet.platform.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What the log says last of a start, for people at the console: an event whose observers add what somebody needs for a
 * first visit.
 */
public final class Welcome {
    private final List<String> lines = new ArrayList<>();

    /** Adds a line. */
    public void say(String line) {
        lines.add(line);
    }

    /** All lines, each on one of its own. */
    String text() {
        return String.join("\n    ", lines);
    }
}
