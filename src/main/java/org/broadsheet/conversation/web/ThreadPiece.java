package org.broadsheet.conversation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.web.Html;
import org.broadsheet.platform.web.Piece;
import org.broadsheet.platform.web.SiteTimes;

/** The head of a conversation, its threads, and the way to its other pages. */
@Named
@ApplicationScoped
public class ThreadPiece implements Piece {
    @Inject
    ConversationView conversation;

    @Inject
    ReplyForm form;

    @Inject
    SiteSettings site;

    @Inject
    SiteTimes times;

    @Inject
    CommentMessages messages;

    @Override
    public void write(Html html) {
        List<ThreadRow> rows = conversation.getRows();
        boolean open = conversation.isTakingReplies();
        html.raw("<header>\n<h2 id=\"comments-title\">")
                .text(messages.say("title", conversation.getCount()))
                .raw("</h2>");
        if (rows.size() > 1) {
            html.raw("<span class=\"quiet\">")
                    .text(messages.plain("order_note"))
                    .raw("</span>");
        }
        if (open) {
            html.raw("<a class=\"quiet\" href=\"#reply\">")
                    .text(messages.plain("leave_reply"))
                    .raw("</a>");
        }
        html.raw("\n</header>\n");
        notices(html);
        for (ThreadRow row : rows) {
            html.raw(row.open()).raw("\n");
            comment(html, row, open);
        }
        html.raw(conversation.getClose()).raw("\n");
        pages(html);
    }

    private void notices(Html html) {
        if (conversation.isNotAccepted()) {
            notice(html, "not_accepted");
        }
        if (conversation.isFlagged()) {
            notice(html, "report_sent");
        }
        if (conversation.isWithoutOwn()) {
            back(html);
        }
    }

    private void notice(Html html, String key) {
        html.raw("<p class=\"waiting\" role=\"status\">")
                .text(messages.plain(key))
                .raw("</p>\n");
    }

    private void comment(Html html, ThreadRow row, boolean open) {
        ShownComment comment = row.comment();
        if (comment.isGone()) {
            html.raw("<p class=\"gone\">").text(messages.plain(gone(comment))).raw("</p>\n");
            return;
        }
        html.raw("<article>\n<h3 class=\"who\">\n");
        who(html, row);
        when(html, comment);
        html.raw("</h3>\n<div class=\"prose\"")
                .attribute("lang", comment.language(conversation.getLanguage()))
                .raw(" dir=\"auto\">")
                .raw(comment.html())
                .raw("</div>\n");
        if (comment.isWaiting()) {
            notice(html, waiting(comment));
        }
        if (conversation.isOwnToKeep(comment)) {
            keep(html, conversation.getOwnAddress());
        }
        if (comment.visibleHtml() != null) {
            acts(html, comment, open && row.answerable());
        }
        html.raw("</article>\n");
    }

    /** Where a guest finds a comment again that nobody else sees yet. */
    private void keep(Html html, String address) {
        html.raw("<p class=\"waiting\">")
                .text(messages.plain("waiting_keep"))
                .raw(" <a")
                .attribute("href", address)
                .raw(">")
                .text(site.url() + address)
                .raw("</a></p>\n");
    }

    /** The same for a guest whom this browser remembers; a script shows it and knows the address. */
    private void back(Html html) {
        html.raw("<p class=\"waiting\" id=\"mine\" hidden=\"hidden\">")
                .text(messages.plain("waiting_back"))
                .raw(" <a>")
                .text(messages.plain("waiting_show"))
                .raw("</a></p>\n");
    }

    private static String gone(ShownComment comment) {
        if (comment.isTakenBack()) {
            return "gone_author";
        }
        return comment.status() == CommentStatus.PENDING ? "gone_waiting" : "gone_moderator";
    }

    private String waiting(ShownComment comment) {
        if (comment.visibleHtml() != null) {
            return "waiting_edit";
        }
        return form.isNewcomer() ? "waiting_first" : "waiting";
    }

    private void who(Html html, ThreadRow row) {
        ShownComment comment = row.comment();
        String website = comment.guestWebsite();
        boolean linked = website != null && !website.isEmpty();
        html.raw("<b>");
        if (linked) {
            html.raw("<a").attribute("href", website).raw(" rel=\"ugc nofollow noopener\">");
        }
        html.raw("<bdi>").text(comment.author()).raw(linked ? "</bdi></a></b>\n" : "</bdi></b>\n");
        if (row.answered() != null) {
            html.raw("<span class=\"quiet\">")
                    .text(messages.plain("to"))
                    .raw(" <bdi>")
                    .text(row.answered())
                    .raw("</bdi></span>\n");
        }
        boolean byAuthor = conversation.isByAuthor(comment);
        if (byAuthor || comment.staff()) {
            html.raw("<span class=\"badge\">")
                    .text(messages.plain(byAuthor ? "author" : "staff"))
                    .raw("</span>\n");
        }
    }

    private void when(Html html, ShownComment comment) {
        html.raw("<a class=\"quiet\" href=\"?comment=")
                .number(comment.id())
                .raw("#comment-")
                .number(comment.id())
                .raw("\" rel=\"nofollow\"")
                .attribute("title", messages.plain("permalink"))
                .raw("><time")
                .attribute("datetime", times.iso(comment.createdAt()))
                .raw(">")
                .text(conversation.time(comment))
                .raw("</time></a>\n");
        if (comment.isEdited()) {
            html.raw("<span class=\"quiet\">").text(messages.plain("edited")).raw("</span>\n");
        }
    }

    private void acts(Html html, ShownComment comment, boolean open) {
        html.raw("<div class=\"acts\">\n");
        if (open) {
            act(html, comment, "reply", messages.say("reply_to", comment.author()));
        }
        act(html, comment, "flag", messages.say("report_of", comment.author()));
        html.raw("</div>\n");
    }

    private void act(Html html, ShownComment comment, String act, String label) {
        html.raw("<a href=\"?")
                .raw(act)
                .raw("=")
                .number(comment.id())
                .raw("#reply\" rel=\"nofollow\"")
                .attribute("aria-label", label)
                .raw(">")
                .text(messages.plain("flag".equals(act) ? "report" : act))
                .raw("</a>\n");
    }

    private void pages(Html html) {
        String next = conversation.getNext();
        if (!conversation.isWithin() && next == null) {
            return;
        }
        html.raw("<nav class=\"pager\"")
                .attribute("aria-label", messages.plain("pages"))
                .raw(">\n");
        if (conversation.isWithin()) {
            html.raw("<a")
                    .attribute("href", conversation.getPath() + "#comments")
                    .raw(">")
                    .text(messages.plain("from_start"))
                    .raw("</a>\n");
        }
        if (next != null) {
            html.raw("<a rel=\"next\"")
                    .attribute("href", "?after=" + next + "#comments")
                    .raw(">")
                    .text(messages.plain("more"))
                    .raw("</a>\n");
        }
        html.raw("</nav>\n");
    }
}
