package org.broadsheet.publication;

/** A tag of a released story. */
public record TagName(String slug, String name) {}
