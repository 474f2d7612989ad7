package org.broadsheet.conversation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.conversation.SanctionCheck;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.web.Html;
import org.broadsheet.platform.web.Piece;

/**
 * "Leave a Reply": a plain form to the story's own address, or the word that replies are closed. What a guest wants
 * remembered, a script fills in.
 */
@Named
@ApplicationScoped
public class ReplyPiece implements Piece {
    // What a browser would let pass and the server refuses, so that the script tells all at once.
    private static final String EMAIL = " pattern=\".+@.+\\..+\"";
    private static final String WEBSITE = " pattern=\"\\s*([Hh][Tt][Tt][Pp][Ss]?:\\/\\/[\\p{L}\\p{N}][^\\s@\\/?#]*"
            + "|([\\p{L}\\p{N}\\-]+\\.)+\\p{L}[\\p{L}\\p{N}\\-]*)([\\/?#]\\S*)?\\s*\"";

    @Inject
    ConversationView conversation;

    @Inject
    ReplyForm form;

    @Inject
    CurrentActor current;

    @Inject
    CommentMessages messages;

    @Override
    public void write(Html html) {
        if (!conversation.isTakingReplies()) {
            html.raw("<p class=\"quiet\" id=\"closed\">")
                    .text(messages.plain("closed"))
                    .raw("</p>\n");
        } else if (conversation.getReported() == null) {
            form(html, conversation.getParent());
        }
    }

    private void form(Html html, ShownComment parent) {
        boolean member = form.isSignedIn();
        html.raw("<form class=\"reply\" id=\"reply\" method=\"post\"")
                .attribute("action", conversation.getPath() + "#problems")
                .attribute("data-of", parent == null ? null : String.valueOf(parent.id()))
                .raw(">\n<h2>")
                .text(parent == null ? messages.plain("leave_reply") : messages.say("reply_to", parent.author()))
                .raw("</h2>\n");
        refusal(html);
        quoted(html, parent);
        html.raw("<p class=\"quiet\">").text(intro(member)).raw("</p>\n");
        hidden(html, "act", "reply");
        hidden(html, "key", conversation.getKey());
        if (parent != null) {
            hidden(html, "parent", String.valueOf(parent.id()));
        }
        warning(html);
        body(html);
        if (member) {
            html.raw("<p class=\"quiet\">")
                    .text(messages.plain("signed_in_as"))
                    .raw(" <bdi>")
                    .text(current.getDisplayName())
                    .raw("</bdi>.</p>\n");
        } else {
            guest(html);
        }
        ends(html, parent);
        html.raw("</form>\n");
    }

    private void refusal(Html html) {
        if (!form.isRefusedAtAll()) {
            return;
        }
        String refused = form.getRefused();
        html.raw("<div class=\"problem\" role=\"alert\" id=\"problems\" tabindex=\"-1\">\n<p>")
                .text(refused == null || refused.isEmpty() ? messages.plain("problems") : refused)
                .raw("</p>\n");
        List<Violation> problems = form.getProblems();
        if (!problems.isEmpty()) {
            html.raw("<ul>");
            for (Violation problem : problems) {
                html.raw("<li><a")
                        .attribute("href", "#reply-" + problem.field())
                        .raw(">")
                        .text(problem.message())
                        .raw("</a></li>");
            }
            html.raw("</ul>\n");
        }
        html.raw("</div>\n");
    }

    /** The comment that is answered, in short: who said it and how it begins. */
    private void quoted(Html html, ShownComment parent) {
        if (parent != null) {
            html.raw("<blockquote class=\"quoted\"")
                    .attribute("cite", "?comment=" + parent.id() + "#comment-" + parent.id())
                    .raw("><p class=\"quiet\"><bdi>")
                    .text(parent.author())
                    .raw("</bdi></p><p")
                    .attribute("lang", parent.language(conversation.getLanguage()))
                    .raw(" dir=\"auto\">")
                    .text(parent.beginning())
                    .raw("</p></blockquote>\n");
        }
    }

    private String intro(boolean member) {
        if (conversation.isPremoderated()) {
            return messages.plain("intro_premoderated");
        }
        if (!member) {
            return messages.plain("intro_guest");
        }
        return form.isNewcomer() ? messages.plain("intro_member") : "";
    }

    private static void hidden(Html html, String name, String value) {
        html.raw("<input type=\"hidden\"")
                .attribute("name", name)
                .attribute("value", value)
                .raw("/>\n");
    }

    /** The word of a moderator that must be read first. */
    private void warning(Html html) {
        SanctionCheck.Warning warning = form.getWarning();
        if (warning == null) {
            return;
        }
        html.raw("<div class=\"waiting\">\n<p><b>")
                .text(messages.plain("warning_title"))
                .raw("</b></p>\n<p>")
                .text(warning.text())
                .raw("</p>\n");
        hidden(html, "warning", String.valueOf(warning.id()));
        html.raw("<label><input type=\"checkbox\" id=\"reply-read\" name=\"read\" required=\"required\"")
                .raw(" aria-describedby=\"reply-read-problem\"")
                .attribute("data-missing", messages.plain("warning_unread"))
                .raw("/> ")
                .text(messages.plain("warning_read"))
                .raw("</label>\n<p class=\"problem\" id=\"reply-read-problem\"></p>\n</div>\n");
    }

    private void body(Html html) {
        html.raw("<div class=\"field\">\n<label for=\"reply-body\">")
                .text(messages.plain("body"))
                .raw("</label>\n<textarea id=\"reply-body\" name=\"body\" required=\"required\" maxlength=\"10000\"")
                .raw(" dir=\"auto\"");
        complaints(html, "body", "missing");
        html.raw(">").text(form.typed("body")).raw("</textarea>\n");
        problem(html, "body");
    }

    private void guest(Html html) {
        html.raw("<div class=\"two\">\n");
        input(html, "name", " autocomplete=\"name\" required=\"required\" maxlength=\"60\" dir=\"auto\"", "missing");
        input(
                html,
                "email",
                " type=\"email\" autocomplete=\"email\" required=\"required\" maxlength=\"200\"" + EMAIL,
                "missing",
                "wrong");
        input(html, "website", " inputmode=\"url\" autocomplete=\"url\" maxlength=\"200\"" + WEBSITE, "wrong");
        html.raw("</div>\n<label><input type=\"checkbox\" name=\"remember\"")
                .attribute("checked", "on".equals(form.typed("remember")) ? "checked" : null)
                .raw("/> ")
                .text(messages.plain("remember"))
                .raw("</label>\n");
    }

    private void input(Html html, String name, String attributes, String... complaints) {
        html.raw("<div class=\"field\">\n<label")
                .attribute("for", "reply-" + name)
                .raw(">")
                .text(messages.plain(name));
        if (!attributes.contains("required")) {
            html.raw(" <small>").text(messages.plain("optional")).raw("</small>");
        }
        html.raw("</label>\n<input")
                .attribute("id", "reply-" + name)
                .attribute("name", name)
                .raw(attributes)
                .attribute("value", form.typed(name));
        complaints(html, name, complaints);
        html.raw("/>\n");
        problem(html, name);
    }

    /** What the script and the server have to say of a field. */
    private void complaints(Html html, String name, String... complaints) {
        html.attribute("aria-describedby", "reply-" + name + "-problem");
        for (String complaint : complaints) {
            html.attribute("data-" + complaint, messages.plain(name + "_" + complaint));
        }
        html.attribute("aria-invalid", form.problem(name) == null ? null : "true");
    }

    private void problem(Html html, String name) {
        html.raw("<p class=\"problem\"")
                .attribute("id", "reply-" + name + "-problem")
                .raw(">")
                .text(form.problem(name))
                .raw("</p>\n</div>\n");
    }

    private void ends(Html html, ShownComment parent) {
        html.raw("<p class=\"ends\"><button class=\"go\">")
                .text(messages.plain(form.isExpired() ? "post_again" : "post"))
                .raw("</button>\n");
        if (parent != null) {
            html.raw("<a")
                    .attribute("href", "?comment=" + parent.id() + "#comment-" + parent.id())
                    .raw(" rel=\"nofollow\">")
                    .text(messages.plain("cancel"))
                    .raw("</a>");
        }
        html.raw("</p>\n");
    }
}
