package org.broadsheet.account;

import static org.broadsheet.account.Permission.ARTICLE_APPROVE;
import static org.broadsheet.account.Permission.ARTICLE_ASSIGN;
import static org.broadsheet.account.Permission.ARTICLE_BREAKGLASS;
import static org.broadsheet.account.Permission.ARTICLE_EDIT;
import static org.broadsheet.account.Permission.ARTICLE_KILL;
import static org.broadsheet.account.Permission.ARTICLE_PUBLISH;
import static org.broadsheet.account.Permission.ARTICLE_WRITE;
import static org.broadsheet.account.Permission.AUDIT_READ;
import static org.broadsheet.account.Permission.COMMENT_MODERATE;
import static org.broadsheet.account.Permission.COMMENT_POST;
import static org.broadsheet.account.Permission.DESK_ENTER;
import static org.broadsheet.account.Permission.PERSON_MANAGE;
import static org.broadsheet.account.Permission.POLICY_SET;
import static org.broadsheet.account.Permission.SANCTION_IMPOSE;
import static org.broadsheet.account.Permission.SETTING_CHANGE;

import java.util.Set;

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
            ARTICLE_ASSIGN),
    PUBLISHER(
            COMMENT_POST,
            DESK_ENTER,
            ARTICLE_WRITE,
            ARTICLE_EDIT,
            ARTICLE_APPROVE,
            ARTICLE_PUBLISH,
            ARTICLE_ASSIGN,
            ARTICLE_KILL,
            ARTICLE_BREAKGLASS,
            POLICY_SET,
            AUDIT_READ),
    MODERATOR(COMMENT_POST, DESK_ENTER, COMMENT_MODERATE, SANCTION_IMPOSE),
    ADMIN(COMMENT_POST, DESK_ENTER, PERSON_MANAGE, SETTING_CHANGE, AUDIT_READ);

    private final Set<String> permissions;

    Role(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<String> permissions() {
        return permissions;
    }
}
