package org.broadsheet.platform;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody (or a job) who asks for something: who, through which door, and with which permissions. Every use case takes
 * one and checks it; pages and resources only hand it on.
 *
 * @param id the person's id, or 0 for a job
 */
public record Actor(long id, String handle, String displayName, Channel door, Set<Grant> grants) {

    public Actor {
        grants = Set.copyOf(grants);
    }

    /** A job of the server itself: it holds no permission and stands in the trail as {@code system}. */
    public static Actor system() {
        return new Actor(0, "system", "Broadsheet", Channel.JOB, Set.of());
    }

    /** Somebody who did not sign in; nothing is known about them. */
    public static Actor guest() {
        return new Actor(0, "guest", "Guest", Channel.SITE, Set.of());
    }

    /** Whether the permission is held for everything. */
    public boolean may(String permission) {
        return grants.contains(new Grant(permission, null));
    }

    /**
     * Whether the permission is held for everything or for one of these scopes.
     *
     * @param scopes a section and its ancestors
     */
    public boolean may(String permission, Collection<Long> scopes) {
        return may(permission) || scopes.stream().anyMatch(scope -> grants.contains(new Grant(permission, scope)));
    }

    /** Whether the permission is held anywhere at all. */
    public boolean mayAnywhere(String permission) {
        return grants.stream().anyMatch(grant -> grant.permission().equals(permission));
    }

    /** The codes of all permissions held somewhere, in alphabetical order. */
    public List<String> permissions() {
        return grants.stream().map(Grant::permission).distinct().sorted().collect(Collectors.toList());
    }

    /** Refuses with 403 unless the permission is held for everything. */
    public void require(String permission) {
        if (!may(permission)) {
            throw ProblemException.permission(permission);
        }
    }

    /** Refuses with 403 unless the permission is held for everything or one of these scopes. */
    public void require(String permission, Collection<Long> scopes) {
        if (!may(permission, scopes)) {
            throw ProblemException.permission(permission);
        }
    }
}
