package org.broadsheet.workflow;

import org.broadsheet.platform.Actor;

/** Somebody has handed a story in for review. Heard within the transaction of the transition. */
public record StorySubmitted(Actor by, long articleId) {}
