package org.broadsheet.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.broadsheet.account.Permission;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.article.Releasing;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Refusal;

/**
 * The open window of an editor: it holds the lock as long as it says that it is there, and what is typed in it is kept
 * whether it still holds the lock or not.
 */
@ApplicationScoped
@Transactional
public class EditorWindow {
    @Inject
    NewsroomArticles newsroom;

    @Inject
    Releasing releasing;

    @Inject
    Situations situations;

    @Inject
    Locks locks;

    @Inject
    Autosaves autosaves;

    /** Renews the lock, keeps the text, and tells who has the story and whether there is a newer version. */
    public WindowState alive(Actor writer, WindowPulse pulse) {
        if (pulse.articleId() == null) {
            if (!writer.mayAnywhere(Permission.ARTICLE_WRITE)) {
                throw Refusal.permission(Permission.ARTICLE_WRITE);
            }
            return new WindowState(null, keep(writer, pulse), null);
        }
        long id = pulse.articleId();
        int newest = newsroom.require(writer, id).working().number();
        if (!situations.of(releasing.look(id)).mayBeWrittenBy(writer)) {
            throw Refusal.permission(Permission.ARTICLE_WRITE);
        }
        LockState lock = pulse.takeOver() ? locks.takeOver(writer, id) : locks.take(writer, id, pulse.token());
        return new WindowState(lock, keep(writer, pulse), newest);
    }

    /** The window is closed: its lock is free for others, its text stays. */
    public void leave(Actor writer, WindowPulse pulse) {
        keep(writer, pulse);
        if (pulse.articleId() != null) {
            locks.release(writer, pulse.articleId(), pulse.token());
        }
    }

    private Instant keep(Actor writer, WindowPulse pulse) {
        return pulse.text() == null ? null : autosaves.keep(writer, pulse.key(), pulse.baseRevisionId(), pulse.text());
    }
}
