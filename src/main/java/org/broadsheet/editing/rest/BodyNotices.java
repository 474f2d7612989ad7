package org.broadsheet.editing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.broadsheet.body.BodyNotice;
import org.broadsheet.platform.Messages;

/** What was taken out of a body or changed in it, said to the program that sent it. */
@ApplicationScoped
class BodyNotices extends Messages {
    BodyNotices() {
        super("org.broadsheet.workflow.messages");
    }

    NoticeJson of(BodyNotice.Kind kind) {
        return new NoticeJson(kind.code(), plain("notice_" + kind.code()));
    }
}
