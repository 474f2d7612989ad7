package org.broadsheet.publication;

/**
 * The one predicate of every public read, for queries in which {@code p} is a publication and {@code :t} the database's
 * time. There is no other way to see a story, and no other definition of it.
 */
public final class IsReleased {
    /** For JPQL. */
    public static final String T = "p.releaseAt <= :t and p.endedAt > :t";

    private IsReleased() {}
}
