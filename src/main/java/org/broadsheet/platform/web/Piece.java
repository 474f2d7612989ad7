package org.broadsheet.platform.web;

/** A part of a page that writes its mark-up itself; a page names it in {@code bs:piece}. */
@FunctionalInterface
public interface Piece {
    void write(Html html);
}
