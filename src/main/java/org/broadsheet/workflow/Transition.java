package org.broadsheet.workflow;

import static org.broadsheet.account.Permission.ARTICLE_APPROVE;
import static org.broadsheet.account.Permission.ARTICLE_BREAKGLASS;
import static org.broadsheet.account.Permission.ARTICLE_EDIT;
import static org.broadsheet.account.Permission.ARTICLE_EMBARGO;
import static org.broadsheet.account.Permission.ARTICLE_KILL;
import static org.broadsheet.account.Permission.ARTICLE_PUBLISH;
import static org.broadsheet.account.Permission.ARTICLE_WRITE;
import static org.broadsheet.article.WorkingState.APPROVED;
import static org.broadsheet.article.WorkingState.DRAFT;
import static org.broadsheet.article.WorkingState.IN_REVIEW;
import static org.broadsheet.article.WorkingState.RELEASED;
import static org.broadsheet.article.WorkingState.RETURNED;
import static org.broadsheet.article.WorkingState.SPIKED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.article.WorkingState;

/**
 * Everything that can happen to a story, from which states of its working copy, and which permission it takes. The
 * finer rules (whose story, what readers have, four eyes) are in {@link Rules}.
 */
public enum Transition {
    SUBMIT("submit", ARTICLE_WRITE, Names.VERSION, DRAFT, RETURNED),
    RECALL("recall", ARTICLE_WRITE, Names.ANY, IN_REVIEW),
    CLAIM("claim", ARTICLE_EDIT, Names.ANY, IN_REVIEW),
    UNCLAIM("unclaim", ARTICLE_EDIT, Names.ANY, IN_REVIEW),
    RETURN("return", ARTICLE_EDIT, Names.VERSION, IN_REVIEW, APPROVED),
    APPROVE("approve", ARTICLE_APPROVE, Names.VERSION, IN_REVIEW, RELEASED),
    PUBLISH("publish", ARTICLE_PUBLISH, Names.VERSION, APPROVED, IN_REVIEW, RELEASED),
    SCHEDULE("schedule", ARTICLE_PUBLISH, Names.VERSION, APPROVED, IN_REVIEW, RELEASED),
    BREAK_GLASS("breakGlass", ARTICLE_BREAKGLASS, Names.VERSION, DRAFT, IN_REVIEW, RETURNED),
    UNSCHEDULE("unschedule", ARTICLE_EDIT, Names.ANY, DRAFT, IN_REVIEW, RETURNED, APPROVED, RELEASED),
    LIFT_EMBARGO("liftEmbargo", ARTICLE_EMBARGO, Names.ANY, DRAFT, IN_REVIEW, RETURNED, APPROVED, RELEASED),
    UNPUBLISH("unpublish", ARTICLE_PUBLISH, Names.ANY, DRAFT, IN_REVIEW, RETURNED, APPROVED, RELEASED),
    REPUBLISH("republish", ARTICLE_PUBLISH, Names.ANY, DRAFT, IN_REVIEW, RETURNED, APPROVED, RELEASED),
    KILL("kill", ARTICLE_KILL, Names.ANY, DRAFT, IN_REVIEW, RETURNED, APPROVED, RELEASED),
    REINSTATE("reinstate", ARTICLE_KILL, Names.ANY, DRAFT, IN_REVIEW, RETURNED, APPROVED, RELEASED),
    SPIKE("spike", ARTICLE_EDIT, Names.ANY, DRAFT, IN_REVIEW, RETURNED, APPROVED, RELEASED),
    UNSPIKE("unspike", ARTICLE_EDIT, Names.ANY, SPIKED);

    /** Whether the one who asks must say which version they mean. */
    private enum Names {
        VERSION,
        ANY
    }

    private final String code;
    private final String permission;
    private final boolean namesVersion;
    private final Set<WorkingState> from;

    Transition(String code, String permission, Names names, WorkingState first, WorkingState... others) {
        this.code = code;
        this.permission = permission;
        this.namesVersion = names == Names.VERSION;
        this.from = EnumSet.of(first, others);
    }

    /** Its name in the REST contract. */
    public String code() {
        return code;
    }

    public String permission() {
        return permission;
    }

    public boolean namesVersion() {
        return namesVersion;
    }

    public boolean startsFrom(WorkingState state) {
        return from.contains(state);
    }

    public static Optional<Transition> find(String code) {
        return Stream.of(values())
                .filter(transition -> transition.code.equals(code))
                .findFirst();
    }
}
