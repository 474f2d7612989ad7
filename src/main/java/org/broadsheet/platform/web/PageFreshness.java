package org.broadsheet.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the answer to this request was made of and how long it is good: code that renders a public page declares the keys
 * that it reads, the moment at which the page changes by the clock alone, and whether it was made for one reader.
 */
@RequestScoped
public class PageFreshness {
    /** What caches that are not ours may do with a page: always the same, for a time that runs down tells of a plan. */
    public static final String SHARED = "public, max-age=0, s-maxage=30";

    private static final String ONE_READER = "private, no-store";

    private final SortedSet<String> keys = new TreeSet<>();
    private Instant bestBefore;
    private boolean personal;

    /** The page shows what is under this key, as in {@code article:12}, {@code section:3}, {@code banner}. */
    public void reads(String key) {
        keys.add(key);
    }

    /** The page says something else from this moment on; the earliest one counts, and null is never. */
    public void goodUntil(Instant moment) {
        if (moment != null && (bestBefore == null || moment.isBefore(bestBefore))) {
            bestBefore = moment;
        }
    }

    /** The page is for this reader alone, or tells only that there is nothing under a name that anybody may make up. */
    public void personal() {
        personal = true;
    }

    public SortedSet<String> keys() {
        return Collections.unmodifiableSortedSet(keys);
    }

    /** When the page stops being true by itself, or null. */
    public Instant bestBefore() {
        return bestBefore;
    }

    public boolean isPersonal() {
        return personal;
    }

    /** Tells caches what they may do with the answer as it is now; said again later, the last word counts. */
    public void tell(HttpServletResponse response) {
        response.setHeader(
                "Cache-Control", cacheControl(!response.getHeaders("Set-Cookie").isEmpty()));
    }

    /** The header's value; an answer that sets a cookie is for one reader, whatever is on the page. */
    public String cacheControl(boolean setsCookie) {
        if (personal || setsCookie) {
            return ONE_READER;
        }
        return SHARED;
    }
}
