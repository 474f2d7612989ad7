package org.broadsheet.account;

import static org.broadsheet.account.Permission.ARTICLE_APPROVE;
import static org.broadsheet.account.Permission.ARTICLE_ASSIGN;
import static org.broadsheet.account.Permission.ARTICLE_BREAKGLASS;
import static org.broadsheet.account.Permission.ARTICLE_EDIT;
import static org.broadsheet.account.Permission.ARTICLE_EMBARGO;
import static org.broadsheet.account.Permission.ARTICLE_KILL;
import static org.broadsheet.account.Permission.ARTICLE_PUBLISH;
import static org.broadsheet.account.Permission.ARTICLE_WRITE;
import static org.broadsheet.account.Permission.AUDIT_READ;
import static org.broadsheet.account.Permission.COMMENT_MODERATE;
import static org.broadsheet.account.Permission.COMMENT_POST;
import static org.broadsheet.account.Permission.CONTENT_IMPORT;
import static org.broadsheet.account.Permission.DESK_ENTER;
import static org.broadsheet.account.Permission.PERSON_MANAGE;
import static org.broadsheet.account.Permission.POLICY_SET;
import static org.broadsheet.account.Permission.SANCTION_IMPOSE;
import static org.broadsheet.account.Permission.SETTING_CHANGE;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Grant;

/** What somebody is in the house: a set of permissions. ADMIN has no editorial power by itself. */
public enum Role {
    READER(COMMENT_POST),
    REPORTER(COMMENT_POST, DESK_ENTER, ARTICLE_WRITE),
    SUBEDITOR(COMMENT_POST, DESK_ENTER, ARTICLE_WRITE, ARTICLE_EDIT),
    EDITOR(
            COMMENT_POST,
            DESK_ENTER,
            ARTICLE_WRITE,
            ARTICLE_EDIT,
            ARTICLE_APPROVE,
            ARTICLE_PUBLISH,
            ARTICLE_ASSIGN,
            ARTICLE_EMBARGO),
    PUBLISHER(
            COMMENT_POST,
            DESK_ENTER,
            ARTICLE_WRITE,
            ARTICLE_EDIT,
            ARTICLE_APPROVE,
            ARTICLE_PUBLISH,
            ARTICLE_ASSIGN,
            ARTICLE_EMBARGO,
            ARTICLE_KILL,
            ARTICLE_BREAKGLASS,
            POLICY_SET,
            CONTENT_IMPORT,
            AUDIT_READ),
    MODERATOR(COMMENT_POST, DESK_ENTER, COMMENT_MODERATE, SANCTION_IMPOSE),
    ADMIN(COMMENT_POST, DESK_ENTER, PERSON_MANAGE, SETTING_CHANGE, AUDIT_READ);

    /** A grant with this in front names a role, not a permission. */
    public static final String PREFIX = "role.";

    private final Set<String> permissions;

    Role(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<String> permissions() {
        return permissions;
    }

    /** How high it is in the house, from 0 for a reader; a subeditor and a moderator are equals. */
    public int rank() {
        return switch (this) {
            case READER -> 0;
            case REPORTER -> 1;
            case SUBEDITOR, MODERATOR -> 2;
            case EDITOR -> 3;
            case PUBLISHER -> 4;
            case ADMIN -> 5;
        };
    }

    /** The highest rank among what somebody may do, wherever they hold it; 0 for a guest. */
    public static int rankOf(Actor actor) {
        return Stream.of(values())
                .filter(role -> actor.mayAnywhere(PREFIX + role.name()))
                .mapToInt(Role::rank)
                .max()
                .orElse(0);
    }

    /**
     * What a holder of this role may do: its permissions, and the role by its own name, for a policy may ask for the
     * signature of a role.
     *
     * @param section the section that it is limited to, or null for everywhere
     */
    public Set<Grant> grants(Long section) {
        Set<Grant> grants = new HashSet<>();
        grants.add(new Grant(PREFIX + name(), section));
        permissions.forEach(permission -> grants.add(new Grant(permission, section)));
        return grants;
    }
}
