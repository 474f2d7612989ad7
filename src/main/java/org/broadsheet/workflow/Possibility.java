package org.broadsheet.workflow;

/**
 * A transition and whether the one who asks may make it now.
 *
 * @param kind the kind of the refusal, or null when it is allowed
 * @param why a sentence, or null when it is allowed
 */
public record Possibility(Transition transition, boolean allowed, String kind, String why) {}
