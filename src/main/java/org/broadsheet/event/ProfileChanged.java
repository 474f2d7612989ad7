package org.broadsheet.event;

/** Somebody has another name, or says something else about themselves in public; nothing follows later. */
public record ProfileChanged(long personId) implements HouseEvent {}
