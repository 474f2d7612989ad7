package org.broadsheet.account;

/** The codes of all permissions; a role is a set of them. They are names for programs, stable in the REST contract. */
public final class Permission {
    public static final String ARTICLE_WRITE = "article.write";
    public static final String ARTICLE_EDIT = "article.edit";
    public static final String ARTICLE_APPROVE = "article.approve";
    public static final String ARTICLE_PUBLISH = "article.publish";
    public static final String ARTICLE_ASSIGN = "article.assign";
    public static final String ARTICLE_EMBARGO = "article.embargo";
    public static final String ARTICLE_KILL = "article.kill";
    public static final String ARTICLE_BREAKGLASS = "article.breakglass";
    public static final String POLICY_SET = "policy.set";
    public static final String COMMENT_POST = "comment.post";
    public static final String COMMENT_MODERATE = "comment.moderate";
    public static final String SANCTION_IMPOSE = "sanction.impose";
    /** Bringing in stories from elsewhere, which nobody here approves. */
    public static final String CONTENT_IMPORT = "content.import";

    public static final String PERSON_MANAGE = "person.manage";
    public static final String SETTING_CHANGE = "setting.change";
    public static final String AUDIT_READ = "audit.read";
    /** Held by everybody with a place at the desk. */
    public static final String DESK_ENTER = "desk.enter";

    private Permission() {}
}
