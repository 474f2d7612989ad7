package org.broadsheet.conversation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.comment.Reply;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.Flag;
import org.broadsheet.conversation.Flagging;
import org.broadsheet.conversation.OwnComments;
import org.broadsheet.conversation.Posted;
import org.broadsheet.conversation.Posting;
import org.broadsheet.conversation.SanctionCheck;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.web.ClientAddress;

/** What a reader typed under a story, and what is wrong with it: nothing typed is lost, whatever is refused. */
@Named
@RequestScoped
public class ReplyForm {
    private static final String EXPIRED = "form-expired";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    @Inject
    ClientAddress addresses;

    @Inject
    Posting posting;

    @Inject
    Flagging flagging;

    @Inject
    SanctionCheck sanctions;

    @Inject
    OwnComments own;

    @Inject
    FormKeys keys;

    @Inject
    CommentMessages messages;

    private ProblemException refusal;
    private Boolean newcomer;

    /** Posts what was typed; the refusal, if any, is kept for the page and thrown on. */
    Posted post(long articleId) {
        return kept(() -> {
            if (!keys.isFresh(articleId, request.getParameter("key"))) {
                throw ProblemException.conflict(EXPIRED, messages.say("form_expired"));
            }
            Long warning = number("warning");
            if (warning != null && request.getParameter("read") != null) {
                sanctions.acknowledge(current.get(), warning);
            }
            return posting.post(
                    commenter(),
                    articleId,
                    new Reply(parent(), typed("body"), typed("name"), typed("email"), typed("website")));
        });
    }

    /** Reports a comment. */
    void flag() {
        kept(() -> {
            Long comment = number("flag");
            if (comment == null) {
                throw ProblemException.notFound();
            }
            flagging.flag(commenter(), comment, reason(), typed("detail"));
            return null;
        });
    }

    private <T> T kept(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException refused) {
            refusal = refused;
            throw refused;
        }
    }

    private Commenter commenter() {
        return new Commenter(current.find().orElse(null), addresses.networkOf(request), null);
    }

    private Flag.Reason reason() {
        String typed = typed("reason");
        return List.of(Flag.Reason.values()).stream()
                .filter(reason -> reason.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** What is replied to; a text that is no number names no comment, and is refused like one that is not there. */
    private Long parent() {
        String text = request.getParameter("parent");
        Long parent = number("parent");
        return parent == null && text != null && !text.isBlank() ? Long.valueOf(-1) : parent;
    }

    /** A number among the parameters, or null where there is none or it is no number. */
    Long number(String name) {
        String text = request.getParameter(name);
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }

    /** What was typed into a field, or an empty text. */
    public String typed(String name) {
        String value = isPost() ? request.getParameter(name) : null;
        return value == null ? "" : value;
    }

    private boolean isPost() {
        return "POST".equals(request.getMethod());
    }

    /** What is wrong with a field, or null. */
    public String problem(String field) {
        return getProblems().stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::message)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with the fields, in their order. */
    public List<Violation> getProblems() {
        return refusal == null ? List.of() : refusal.violations();
    }

    /** Why it was refused as a whole, or null. */
    public String getRefused() {
        return refusal == null || !refusal.violations().isEmpty() ? null : refusal.getMessage();
    }

    public boolean isRefusedAtAll() {
        return refusal != null;
    }

    public boolean isExpired() {
        return refusal != null && EXPIRED.equals(refusal.kind());
    }

    Optional<Object> fact(String name) {
        return refusal == null
                ? Optional.empty()
                : Optional.ofNullable(refusal.facts().get(name));
    }

    String keyOf(long articleId) {
        return keys.issue(articleId);
    }

    public boolean isSignedIn() {
        return current.isSignedIn();
    }

    /** Whether to tell a signed-in reader that their first comments are moderated. */
    public boolean isNewcomer() {
        if (newcomer == null) {
            newcomer = current.find().map(own::isNewcomer).orElse(false);
        }
        return newcomer;
    }

    /** The word of a moderator that must be read first, or null. */
    public SanctionCheck.Warning getWarning() {
        return current.find().flatMap(sanctions::findWarning).orElse(null);
    }
}
