package org.broadsheet.platform.rest;

import org.broadsheet.platform.Refusal;

/** Reads the id in an address, after the caller has been let in: what is no number names nothing, 404. */
public final class Identifiers {
    private Identifiers() {}

    public static long of(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw Refusal.notFound();
        }
    }
}
