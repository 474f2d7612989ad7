package org.broadsheet.event;

/** What readers may say under a story, or what they see there, was changed as a whole; nothing follows later. */
public record ConversationChanged(long articleId) implements HouseEvent {}
