package org.broadsheet.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.broadsheet.account.Permission;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.publication.PublicationTimelines;
import org.broadsheet.workflow.TransitionContexts;

/**
 * The open window of an editor: it holds the lock as long as it says that it is there, and what is typed in it is kept
 * whether it still holds the lock or not.
 */
@ApplicationScoped
@Transactional
public class EditingSession {
    /**
     * An open editor says that it is there, and what was typed in it since it said so last.
     *
     * @param articleId the story, or null while it was never saved
     * @param draft the key of the story while it was never saved, or null
     * @param token what the window was given for its lock, or null
     * @param takeOver whether to take the lock from whoever has it
     * @param baseRevisionId the version that the text stands on, or null
     * @param text the editor's fields as JSON, or null when nothing is to be kept
     */
    public record Pulse(
            Long articleId, String draft, String token, boolean takeOver, Long baseRevisionId, String text) {
        String key() {
            return articleId == null ? Autosaves.requireNew(draft) : Autosaves.keyOf(articleId);
        }
    }

    /**
     * What an open editor is told when it says that it is there.
     *
     * @param lock who has the story; null for one that was never saved
     * @param keptAt when its text was kept, or null
     * @param newest the number of the newest version, or null
     */
    public record State(LockState lock, Instant keptAt, Integer newest) {}

    @Inject
    NewsroomArticles newsroom;

    @Inject
    PublicationTimelines readers;

    @Inject
    TransitionContexts contexts;

    @Inject
    Locks locks;

    @Inject
    Autosaves autosaves;

    /** Renews the lock, keeps the text, and tells who has the story and whether there is a newer version. */
    public State alive(Actor writer, Pulse pulse) {
        if (pulse.articleId() == null) {
            if (!writer.mayAnywhere(Permission.ARTICLE_WRITE)) {
                throw ProblemException.permission(Permission.ARTICLE_WRITE);
            }
            return new State(null, keep(writer, pulse), null);
        }
        long id = pulse.articleId();
        int newest = newsroom.require(writer, id).working().number();
        if (!contexts.of(readers.look(id)).mayBeWrittenBy(writer)) {
            throw ProblemException.permission(Permission.ARTICLE_WRITE);
        }
        LockState lock = pulse.takeOver() ? locks.takeOver(writer, id) : locks.take(writer, id, pulse.token());
        return new State(lock, keep(writer, pulse), newest);
    }

    /** The window is closed: its lock is free for others, its text stays. */
    public void leave(Actor writer, Pulse pulse) {
        // In the order of alive(), the lock before the text, so that nobody waits in a circle.
        if (pulse.articleId() != null) {
            locks.release(writer, pulse.articleId(), pulse.token());
        }
        keep(writer, pulse);
    }

    private Instant keep(Actor writer, Pulse pulse) {
        return pulse.text() == null ? null : autosaves.keep(writer, pulse.key(), pulse.baseRevisionId(), pulse.text());
    }
}
