package org.broadsheet.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.broadsheet.article.Article;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.Drafting;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.platform.Actor;
import org.broadsheet.publication.PublicationTimelines;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.TransitionContexts;

/** Saving from the editor or by REST: the lock is respected, the version compared, the unsaved copy dropped. */
@ApplicationScoped
@Transactional
public class Editing {
    @Inject
    Drafting drafting;

    @Inject
    NewsroomArticles newsroom;

    @Inject
    TransitionContexts contexts;

    @Inject
    PublicationTimelines readers;

    @Inject
    Holds holds;

    @Inject
    Locks locks;

    @Inject
    Autosaves autosaves;

    /** Begins a story; the answer is its id. */
    public long begin(Actor writer, StoryContent content, DeskNotes notes) {
        return begin(writer, new ReviseArticle(0, 0, content, notes, null)).id();
    }

    /**
     * Begins the story that was typed and kept under this key; what else they have begun stays.
     *
     * @param first what was typed; it belongs to no story yet
     */
    public long begin(Actor writer, ReviseArticle first, String key) {
        long id = begin(writer, first).id();
        autosaves.drop(writer, Autosaves.requireNew(key));
        return id;
    }

    private Article begin(Actor writer, ReviseArticle first) {
        Article begun = drafting.draft(writer, first.content(), first.notes(), first.note());
        holds.changed(writer, begun, DeskNotes.none(), first.note());
        return begun;
    }

    /** Saves a version; the answer is the number of the newest one. */
    public int save(Actor writer, ReviseArticle save) {
        return save(writer, save, known -> save.notes());
    }

    /**
     * The same, with notes that depend on those of the story, as they are once nobody else can change them.
     *
     * @param sent a save without notes
     */
    public int save(Actor writer, ReviseArticle sent, UnaryOperator<DeskNotes> notes) {
        newsroom.require(writer, sent.articleId());
        Article known = readers.lock(sent.articleId()).article();
        DeskNotes before = known.notes();
        ReviseArticle save = sent.keeping(notes.apply(before));
        Article saved = drafting.revise(writer, save, contexts.isInvolved(known, writer.id()));
        holds.changed(writer, saved, before, save.note());
        // Only now: who may not save, or is late, is told that first. A refusal takes the new version back.
        locks.requireFree(writer, save.articleId());
        locks.passOn(writer, save.articleId());
        autosaves.drop(writer, Autosaves.keyOf(save.articleId()));
        return saved.working().number();
    }
}
