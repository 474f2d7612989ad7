package org.broadsheet.account;

/**
 * A role and where it counts.
 *
 * @param section the id of the section that it is limited to, or null for everywhere
 */
public record RoleHeld(Role role, Long section) {
    /** The role everywhere. */
    public static RoleHeld everywhere(Role role) {
        return new RoleHeld(role, null);
    }

    /** As the audit trail keeps it: {@code EDITOR}, {@code EDITOR@3}. */
    String code() {
        return section == null ? role.name() : role + "@" + section;
    }
}
