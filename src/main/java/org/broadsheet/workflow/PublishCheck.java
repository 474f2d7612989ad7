package org.broadsheet.workflow;

/**
 * One thing that is checked before a story moves on.
 *
 * @param code a stable name, as in {@code headline}
 * @param blocks whether it stops the story, or only warns
 * @param passed whether all is well
 */
public record PublishCheck(String code, boolean blocks, boolean passed) {
    /** Below so many words a story is very short. */
    public static final int SHORT = 50;

    /** Above so many words a story is very long. */
    public static final int LONG = 5000;
}
