package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.account.Permission;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.section.SectionTree;

/**
 * Writing: the first version of a story and every later one. Saving never changes a revision, it adds one; approvals
 * stay with the revision they were given for.
 */
@ApplicationScoped
@Transactional
public class Drafting {
    @Inject
    Articles articles;

    @Inject
    PublicRecord readers;

    @Inject
    SectionTree sections;

    @Inject
    FieldRights rights;

    @Inject
    ContentCheck check;

    @Inject
    AuditTrail audit;

    @Inject
    DatabaseClock clock;

    /** Everything that keeps a text from being saved, where a refusal would tell only of the first that it met. */
    public List<Violation> problems(ReviseArticle save) {
        List<Violation> problems = new ArrayList<>(check.problems(save));
        Article article =
                save.articleId() == 0 ? null : articles.find(save.articleId()).orElse(null);
        problems.addAll(readers.problems(
                article, save.content().slug(), article == null ? null : readers.firstRelease(article.id())));
        return problems;
    }

    /**
     * Begins a story; its state is DRAFT and nobody but the staff of its section knows of it.
     *
     * @param note what the writer tells the desk about this version, or null
     */
    public Article draft(Actor writer, StoryContent raw, DeskNotes notes, String note) {
        if (!writer.mayAnywhere(Permission.ARTICLE_WRITE)) {
            throw ProblemException.permission(Permission.ARTICLE_WRITE);
        }
        StoryContent content = check.clean(raw);
        writer.require(Permission.ARTICLE_WRITE, sections.scopesOf(content.sectionId()));
        Article article = new Article(writer.id(), clock.now());
        article.keep(check.clean(notes));
        readers.checkWanted(article, content.slug(), null);
        articles.add(article);
        articles.flush();
        articles.add(new ArticleStats(article.id(), 0));
        StoryContent allowed = rights.checked(writer, article, content, null);
        Revision first =
                add(writer, article, null, new ReviseArticle(article.id(), 0, check.named(allowed), notes, note));
        audit.record(writer, new AuditAction("article.create", "article", article.id(), note, null, audited(first)));
        return article;
    }

    /**
     * Saves a new version. The story's row is locked; whoever started from an older version is refused with 409
     * {@code stale-revision} and loses nothing: the page keeps their text beside the newer one. The same words again make
     * no new version; a note with them is kept by itself.
     *
     * @param mayWrite whether the writer owns the story or has been assigned it; editors may always
     */
    public Article revise(Actor writer, ReviseArticle save, boolean mayWrite) {
        Article article = articles.locked(save.articleId());
        Revision parent = article.working();
        requireWriter(writer, article, mayWrite);
        if (parent.number() != save.basedOn()) {
            throw stale(parent.number());
        }
        if (article.state() == WorkingState.SPIKED || article.withheld() == PublicationState.KILLED) {
            throw ProblemException.conflict(
                    "illegal-transition", "This story is closed. Take it up again before you change it.");
        }
        if (save.notes() != null) {
            keepNotes(writer, article, check.clean(save.notes()), check.note(save.note()));
        }
        boolean edits = writer.may(Permission.ARTICLE_EDIT, sections.scopesOf(parent.sectionId()));
        if (!saveCopy(writer, article, save, edits)) {
            leaveNote(writer, article.working(), check.note(save.note()));
        }
        return article;
    }

    /** Editors may write on a story, and those whose own it is. */
    private void requireWriter(Actor writer, Article article, boolean mayWrite) {
        List<Long> scopes = sections.scopesOf(article.working().sectionId());
        boolean writes = writer.may(Permission.ARTICLE_WRITE, scopes);
        if (!(writes && mayWrite) && !writer.may(Permission.ARTICLE_EDIT, scopes)) {
            throw ProblemException.permission(writes ? Permission.ARTICLE_EDIT : Permission.ARTICLE_WRITE);
        }
    }

    /** Saves a version; false where it would say the same as the one before. */
    private boolean saveCopy(Actor writer, Article article, ReviseArticle save, boolean edits) {
        Revision parent = article.working();
        StoryContent clean = rights.checked(writer, article, check.clean(save.content()), parent);
        if (clean.sectionId() != parent.sectionId()) {
            writer.require(Permission.ARTICLE_WRITE, sections.scopesOf(clean.sectionId()));
        }
        if (parent.says(clean) || isWithoutItsOldNote(clean, parent)) {
            return false;
        }
        // Before the names, for which all saves of the house take turns.
        readers.checkWanted(article, clean.slug(), readers.firstRelease(article.id()));
        StoryContent content = check.named(clean);
        Revision next = add(writer, article, parent, new ReviseArticle(article.id(), 0, content, null, save.note()));
        article.moveTo(afterSave(article.state(), edits));
        AuditValues before = parent.content().audited(audited(parent));
        AuditValues after = next.content().audited(audited(next));
        audit.record(
                writer,
                new AuditAction(
                        "article.revise",
                        "article",
                        article.id(),
                        save.note(),
                        before.unlike(after),
                        after.unlike(before)));
        return true;
    }

    /** A version that readers had, sent again without the note that came with it: nothing new is said. */
    private boolean isWithoutItsOldNote(StoryContent content, Revision parent) {
        return content.change() == null
                && parent.says(content.with(parent.change()))
                && readers.hasReleased(parent.articleId(), parent.id());
    }

    private void leaveNote(Actor writer, Revision on, String note) {
        if (note != null) {
            articles.add(new RevisionNote(on, writer, clock.now(), note));
            audit.record(writer, new AuditAction("article.note", "article", on.articleId(), note, null, audited(on)));
        }
    }

    private static WorkingState afterSave(WorkingState state, boolean edits) {
        return switch (state) {
            case APPROVED -> edits ? WorkingState.IN_REVIEW : WorkingState.DRAFT;
            case RELEASED -> WorkingState.DRAFT;
            default -> state;
        };
    }

    private Revision add(Actor writer, Article article, Revision parent, ReviseArticle save) {
        Revision revision = new Revision(article.id(), parent, save.content(), check.tagsOf(save.content()))
                .by(writer.id(), clock.now(), check.note(save.note()));
        articles.add(revision);
        articles.flush();
        article.work(revision);
        return revision;
    }

    private void keepNotes(Actor writer, Article article, DeskNotes notes, String why) {
        DeskNotes before = article.notes();
        boolean edits = writer.may(
                Permission.ARTICLE_EDIT, sections.scopesOf(article.working().sectionId()));
        if (!edits && before.legal() && !notes.legal()) {
            throw new ProblemException("permission", 403, "Only an editor can lift a legal hold.");
        }
        if (!edits && before.notForPublication() && !notes.notForPublication()) {
            throw new ProblemException("permission", 403, "Only an editor can lift “not for publication”.");
        }
        // What readers may say under a story that they have changes at once, without a release.
        if (!edits && !notes.hasConversationOf(before) && readers.firstRelease(article.id()) != null) {
            throw ProblemException.permission(Permission.ARTICLE_EDIT);
        }
        if (!before.equals(notes)) {
            article.keep(notes);
            articles.conversationChanged(article.id());
            AuditValues was = before.audited();
            AuditValues is = notes.audited();
            audit.record(
                    writer,
                    new AuditAction("article.notes", "article", article.id(), why, was.unlike(is), is.unlike(was)));
        }
    }

    private static AuditValues audited(Revision revision) {
        return new AuditValues()
                .number("revision", revision.number())
                .hash("hash", revision.contentHash())
                .text("headline", revision.headline());
    }

    private static ProblemException stale(int newest) {
        return new ProblemException(
                "stale-revision",
                409,
                "Somebody saved version " + newest + " since you began. Compare it with yours and save again.",
                List.of(),
                Map.of("revision", newest));
    }
}
