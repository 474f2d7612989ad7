package org.broadsheet.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.account.People;
import org.broadsheet.account.PersonName;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentRevision;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.CommentText;
import org.broadsheet.conversation.DecisionStep;
import org.broadsheet.conversation.DetectorVerdict;
import org.broadsheet.conversation.Flag;
import org.broadsheet.conversation.FlagReport;
import org.broadsheet.conversation.ModerationDecision;
import org.broadsheet.conversation.RecordedResult;
import org.broadsheet.moderation.QueueItem.Answered;
import org.broadsheet.moderation.QueueItem.History;
import org.broadsheet.moderation.QueueItem.Story;
import org.broadsheet.moderation.QueueItem.Writer;
import org.broadsheet.platform.Actor;

/** Puts beside each comment of a page all that a moderator wants to know, by one statement for each kind of thing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class QueueItems {
    @Inject
    EntityManager entities;

    @Inject
    People people;

    @Inject
    ModeratorScope jurisdiction;

    /** What was read for a page, by id. */
    private record Around(
            Map<Long, CommentRevision> texts,
            Map<Long, Story> stories,
            Map<Long, Answered> answered,
            Map<Long, List<RecordedResult>> verdicts,
            Map<Long, List<DecisionStep>> steps,
            Map<Long, List<FlagReport>> reports,
            Map<String, History> histories,
            Map<Long, PersonName> people,
            Set<Long> ownStories) {}

    public List<QueueItem> of(Actor moderator, List<Comment> comments) {
        if (comments.isEmpty()) {
            return List.of();
        }
        List<Long> ids = comments.stream().map(Comment::id).toList();
        List<Long> articles =
                comments.stream().map(Comment::articleId).distinct().toList();
        List<ModerationDecision> decisions = list(
                "select d from ModerationDecision d where d.commentId in :ids order by d.id",
                ids,
                ModerationDecision.class);
        Map<Long, PersonName> names = names(comments, decisions);
        Around around = new Around(
                texts(comments),
                stories(articles),
                answered(comments),
                verdicts(comments),
                steps(decisions, names),
                reports(ids),
                histories(comments),
                names,
                jurisdiction.ownStories(moderator, articles));
        return comments.stream()
                .map(comment -> item(moderator, comment, around))
                .toList();
    }

    private static QueueItem item(Actor moderator, Comment comment, Around around) {
        CommentAuthor author = comment.author();
        boolean edited = comment.isVisible() && comment.visibleRevisionId() != comment.latestRevisionId();
        boolean own = author.personId() != null && author.personId() == moderator.id();
        return new QueueItem(
                comment.id(),
                comment.revision(),
                comment.status(),
                comment.isEscalated(),
                around.stories.get(comment.articleId()),
                writer(author, around),
                comment.parentId() == null ? null : around.answered.get(comment.parentId()),
                around.texts.get(comment.latestRevisionId()).body(),
                edited ? around.texts.get(comment.visibleRevisionId()).body() : null,
                comment.createdAt(),
                comment.editedAt(),
                around.verdicts.getOrDefault(comment.latestRevisionId(), List.of()),
                around.steps.getOrDefault(comment.id(), List.of()),
                around.reports.getOrDefault(comment.id(), List.of()),
                !own && !around.ownStories.contains(comment.articleId()));
    }

    private static Writer writer(CommentAuthor author, Around around) {
        History history = around.histories.getOrDefault(author.authorKey(), History.NONE);
        if (author.isGuest()) {
            return new Writer(
                    author.guestName(), null, author.guestEmail(), author.guestWebsite(), author.staff(), history);
        }
        PersonName person = around.people.get(author.personId());
        return new Writer(author.name(), person.handle(), null, null, author.staff(), history);
    }

    private Map<Long, PersonName> names(List<Comment> comments, List<ModerationDecision> decisions) {
        Set<Long> ids = new HashSet<>();
        comments.stream().map(comment -> comment.author().personId()).forEach(ids::add);
        decisions.stream().map(ModerationDecision::moderatorId).forEach(ids::add);
        ids.remove(null);
        return people.byIds(ids);
    }

    private Map<Long, CommentRevision> texts(List<Comment> comments) {
        List<Long> ids = comments.stream()
                .flatMap(comment -> Stream.of(comment.latestRevisionId(), comment.visibleRevisionId()))
                .filter(id -> id != null)
                .distinct()
                .toList();
        return list("select r from CommentRevision r where r.id in :ids", ids, CommentRevision.class).stream()
                .collect(Collectors.toMap(CommentRevision::id, Function.identity()));
    }

    private Map<Long, Story> stories(List<Long> articles) {
        Map<Long, Story> stories = new HashMap<>();
        for (Object[] row : list(
                "select p.articleId, p.path, r.headline, p.sectionId, r.language from Publication p join p.revision r"
                        + " where p.articleId in :ids and p.voidedAt is null order by p.releaseAt",
                articles,
                Object[].class)) {
            stories.put(
                    (Long) row[0],
                    new Story((Long) row[0], (String) row[1], (String) row[2], (Long) row[3], (String) row[4]));
        }
        return stories;
    }

    private Map<Long, Answered> answered(List<Comment> comments) {
        List<Long> parents = comments.stream()
                .map(Comment::parentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Answered> answered = new HashMap<>();
        if (parents.isEmpty()) {
            return answered;
        }
        for (Object[] row : list(
                "select c.id, c.authorName, r.body from Comment c"
                        + " join CommentRevision r on r.id = c.latestRevisionId where c.id in :ids",
                parents,
                Object[].class)) {
            String beginning = CommentText.beginning((String) row[2]);
            answered.put((Long) row[0], new Answered((String) row[1], beginning));
        }
        return answered;
    }

    private Map<Long, List<RecordedResult>> verdicts(List<Comment> comments) {
        List<Long> texts = comments.stream().map(Comment::latestRevisionId).toList();
        return list(
                        "select v from DetectorVerdict v where v.commentRevisionId in :ids order by v.detector, v.id",
                        texts,
                        DetectorVerdict.class)
                .stream()
                .collect(Collectors.groupingBy(
                        DetectorVerdict::commentRevisionId,
                        Collectors.mapping(DetectorVerdict::finding, Collectors.toList())));
    }

    private static Map<Long, List<DecisionStep>> steps(
            List<ModerationDecision> decisions, Map<Long, PersonName> names) {
        Map<Long, List<DecisionStep>> steps = new HashMap<>();
        for (ModerationDecision decision : decisions) {
            PersonName who = decision.moderatorId() == null ? null : names.get(decision.moderatorId());
            steps.computeIfAbsent(decision.commentId(), none -> new ArrayList<>())
                    .add(decision.step(who == null ? null : who.displayName()));
        }
        return steps;
    }

    private Map<Long, List<FlagReport>> reports(List<Long> ids) {
        return list(
                        "select f from Flag f where f.commentId in :ids and f.resolvedAt is null order by f.id",
                        ids,
                        Flag.class)
                .stream()
                .collect(Collectors.groupingBy(Flag::commentId, Collectors.mapping(Flag::report, Collectors.toList())));
    }

    private Map<String, History> histories(List<Comment> comments) {
        Set<String> keys = comments.stream().map(c -> c.author().authorKey()).collect(Collectors.toSet());
        Map<String, History> histories = new HashMap<>();
        for (Object[] row : list(
                "select c.authorKey, c.status, count(c) from Comment c where c.authorKey in :ids"
                        + " group by c.authorKey, c.status",
                keys,
                Object[].class)) {
            histories.merge(
                    (String) row[0],
                    History.NONE.plus((CommentStatus) row[1], (Long) row[2]),
                    (some, more) -> some.plus((CommentStatus) row[1], (Long) row[2]));
        }
        return histories;
    }

    private <T> List<T> list(String jpql, Collection<?> ids, Class<T> type) {
        return entities.createQuery(jpql, type).setParameter("ids", ids).getResultList();
    }
}
