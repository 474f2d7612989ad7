package org.broadsheet.workflow;

import java.util.List;
import java.util.Set;
import org.broadsheet.account.Permission;
import org.broadsheet.article.Article;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.Revision;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.Actor;
import org.broadsheet.publication.Publication;
import org.broadsheet.publication.PublicationTimeline;

/**
 * Everything that the rules ask about a story before something happens to it.
 *
 * @param scopes the story's section and its ancestors
 * @param approvals those of the working revision
 * @param writers who wrote any version up to the working one
 * @param involved who may treat the story as their own: whoever wrote of it, or stands under its headline
 * @param reinstatedBy who has asked to reinstate the killed story already, or null
 */
public record TransitionContext(
        PublicationTimeline released,
        List<Long> scopes,
        ApprovalPolicy policy,
        List<Approval> approvals,
        Set<Long> writers,
        Set<Long> involved,
        Long reinstatedBy) {

    public Article article() {
        return released.article();
    }

    public Revision working() {
        return released.article().working();
    }

    /** The step of the policy that still lacks a signature; as many as there are steps when none does. */
    int openStep() {
        int step = 0;
        for (PolicyStep needed : policy.steps()) {
            int number = step;
            if (approvals.stream().filter(approval -> approval.step() == number).count() < needed.signatures()) {
                return step;
            }
            step++;
        }
        return step;
    }

    boolean isApproved() {
        return openStep() >= policy.steps().size();
    }

    boolean hasSigned(long personId) {
        return approvals.stream().anyMatch(approval -> approval.approverId() == personId);
    }

    /** Whether this person sent out, or means to, what nobody has signed. */
    boolean sentOutUnsigned(long personId) {
        return article().owesSignature()
                && released.publications().stream()
                        .filter(Publication::isWithoutApproval)
                        .reduce((one, later) -> later)
                        .filter(last -> last.decidedBy() == personId)
                        .isPresent();
    }

    /** Whether somebody may save a version: an editor, or who has written on it or stands under its headline. */
    public boolean mayBeWrittenBy(Actor actor) {
        boolean closed = article().state() == WorkingState.SPIKED || released.state() == PublicationState.KILLED;
        boolean writes = actor.may(Permission.ARTICLE_WRITE, scopes) && involved.contains(actor.id());
        return !closed && (writes || actor.may(Permission.ARTICLE_EDIT, scopes));
    }

    /** Whether policy keeps this person from approving the working version. */
    boolean wroteTooMuchToApprove(long personId) {
        return policy.kind() == PolicyKind.UNTOUCHED
                ? writers.contains(personId)
                : working().authorId() == personId;
    }
}
