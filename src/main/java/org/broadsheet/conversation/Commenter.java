package org.broadsheet.conversation;

import org.broadsheet.platform.Actor;

/**
 * Who wants to say something, and from where.
 *
 * @param actor who is signed in, or null for a guest
 * @param network the part of the address that a throttle counts by
 * @param editToken the token that a guest was given with a comment, or null
 */
public record Commenter(Actor actor, String network, String editToken) {

    public static Commenter guest(String network, String editToken) {
        return new Commenter(null, network, editToken);
    }

    /** Whom the audit trail names. */
    Actor inTrail() {
        return actor == null ? Actor.guest() : actor;
    }

    public boolean isGuest() {
        return actor == null;
    }
}
