package org.broadsheet.account;

/** Who somebody is, as lists and bylines need it. */
public record PersonName(long id, String handle, String displayName, String slug) {}
