package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.account.Role;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.CommentThread;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.moderation.Deciding.Decide;
import org.broadsheet.moderation.Deciding.Decided;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Samples;

/** A live story that people talk about; between two replies half a minute goes by, so that nobody floods. */
public final class Talk {
    final House house;
    public final Samples samples;
    public final long story;

    public Talk(House house) {
        this.house = house;
        this.samples = new Samples(house);
        this.story = samples.live();
    }

    public Actor moderator() {
        return samples.person("moderator", Role.MODERATOR);
    }

    public Actor moderator2() {
        return samples.person("moderator2", Role.MODERATOR);
    }

    public static Commenter guest() {
        return Commenter.guest("192.0.2.1", null);
    }

    public static Commenter member(Actor actor) {
        return new Commenter(actor, "192.0.2.2", null);
    }

    public static Reply saying(String body) {
        return answering(null, body);
    }

    public static Reply answering(Long parent, String body) {
        return new Reply(parent, body, "Marta", "marta@example.org", "https://example.org");
    }

    /** Fails the test unless the call is refused with this kind; what else the refusal says is up to the test. */
    static AbstractThrowableAssert<?, ?> assertRefused(String kind, ThrowingCallable call) {
        var refusal = assertThatThrownBy(call);
        refusal.asInstanceOf(type(ProblemException.class))
                .extracting(ProblemException::kind)
                .isEqualTo(kind);
        return refusal;
    }

    public Posted post(Commenter who, Reply reply) {
        house.clock().advance(Duration.ofSeconds(30));
        return house.get(Posting.class).post(who, story, reply);
    }

    /** A comment that a moderator let through. */
    public Posted approved(Long parent, String body) {
        Posted posted = post(guest(), answering(parent, body));
        decide(posted.id(), posted.revision(), ModerationAction.APPROVE);
        return posted;
    }

    public Decided decide(long comment, int revision, ModerationAction verdict) {
        return house.get(Deciding.class).decide(moderator(), new Decide(comment, revision, verdict, null, null));
    }

    public Decided decide(long comment, ModerationAction verdict) {
        return decide(comment, revision(comment), verdict);
    }

    int revision(long comment) {
        return (int) house.rows("select revision from comment where id = ?", comment)
                .get(0)
                .get(0);
    }

    public CommentStatus status(long comment) {
        return CommentStatus.valueOf((String) house.rows("select status from comment where id = ?", comment)
                .get(0)
                .get(0));
    }

    public List<ShownComment> seenBy(Reader reader) {
        return house.get(CommentThread.class)
                .page(story, reader, null, CommentThread.PAGE)
                .items();
    }

    /** Visible and pending comments as the story's row of counts has them. */
    public List<Object> counts() {
        return house.rows("select comments, pending_comments from article_stats where article_id = ?", story)
                .get(0);
    }

    /** The same, counted. */
    public List<Object> counted() {
        return List.of(count("visible_revision_id is not null"), count("status = 'PENDING'"));
    }

    /** All comments of the house, whatever their status. */
    long comments() {
        return ((Number) house.rows("select count(*) from comment").get(0).get(0)).longValue();
    }

    private int count(String condition) {
        Object all = house.rows("select count(*) from comment where article_id = ? and " + condition, story)
                .get(0)
                .get(0);
        return ((Number) all).intValue();
    }
}
