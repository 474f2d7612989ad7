package org.broadsheet.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.account.People;
import org.broadsheet.account.Permission;
import org.broadsheet.account.PersonName;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.WorkingState;
import org.broadsheet.editing.Locks;
import org.broadsheet.platform.Actor;
import org.broadsheet.publication.PublicationTimelines;
import org.broadsheet.workflow.Approval;
import org.broadsheet.workflow.AvailableTransition;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.PolicyStep;
import org.broadsheet.workflow.PublishCheck;
import org.broadsheet.workflow.PublishChecks;
import org.broadsheet.workflow.Signature;
import org.broadsheet.workflow.StoryStatus;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.TransitionContext;
import org.broadsheet.workflow.TransitionContexts;

/** Lays one story before somebody, with everything that the desk asks about it, judged by the same rules that will hold. */
@ApplicationScoped
@Transactional
public class DeskStories {
    @Inject
    NewsroomArticles newsroom;

    @Inject
    PublicationTimelines readers;

    @Inject
    TransitionContexts contexts;

    @Inject
    Locks locks;

    @Inject
    People people;

    @Inject
    Holds holds;

    @Inject
    History history;

    /** The story; 404 for who may not know of it. */
    public DeskStory of(Actor reader, long articleId) {
        newsroom.require(reader, articleId);
        TransitionContext story = contexts.of(readers.look(articleId));
        Article article = story.article();
        return new DeskStory(
                story.working().id(),
                story.working().content(),
                article.notes(),
                story.working().wordCount(),
                StoryStatus.of(story.released()),
                PublishChecks.toRelease(story),
                signatures(story),
                possibilities(reader, story),
                article.claimedBy() == null
                        ? null
                        : people.find(article.claimedBy())
                                .map(PersonName::displayName)
                                .orElse(null),
                locks.holders(List.of(articleId)).get(articleId),
                story.involved().contains(reader.id()),
                story.working().authorId() == reader.id(),
                story.mayBeWrittenBy(reader),
                mayFlag(reader, story),
                article.savedAt(),
                people.find(story.working().authorId())
                        .map(PersonName::displayName)
                        .orElse(null),
                holds.inForce(article),
                article.state() == WorkingState.RETURNED ? history.lastReturn(articleId) : null);
    }

    /**
     * What a text that is typed and not saved yet still lacks before it can be handed in.
     *
     * @param story the story that it is a version of, or null for a new one
     */
    public List<PublishCheck> lacking(StoryContent typed, DeskStory story) {
        boolean changes = story != null && story.status().liveRevision() != null;
        return PublishChecks.stopping(PublishChecks.needed(typed, changes));
    }

    private static List<AvailableTransition> possibilities(Actor actor, TransitionContext story) {
        return Stream.of(Transition.values())
                .map(transition -> AvailableTransition.judged(actor, transition, story))
                .toList();
    }

    private static boolean mayFlag(Actor actor, TransitionContext story) {
        boolean shown = story.released().live().isPresent()
                || story.released().planned().isPresent();
        return shown && actor.may(Permission.ARTICLE_PUBLISH, story.scopes());
    }

    private List<Signature> signatures(TransitionContext story) {
        Map<Long, PersonName> names = people.byIds(
                story.approvals().stream().map(Approval::approverId).toList());
        List<Signature> signatures = new ArrayList<>();
        for (PolicyStep step : story.policy().steps()) {
            int number = signatures.size();
            signatures.add(new Signature(
                    step.label(),
                    step.signatures(),
                    story.approvals().stream()
                            .filter(approval -> approval.step() == number)
                            .map(approval -> names.get(approval.approverId()).displayName())
                            .toList()));
        }
        return signatures;
    }
}
