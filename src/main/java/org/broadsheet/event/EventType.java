package org.broadsheet.event;

import java.time.Instant;
import java.util.UUID;
import org.broadsheet.platform.jobs.OutboxTask;

/**
 * The catalogue of changes that others may follow. Each member is a topic of the outbox; its row is written with the change, is due
 * when it comes true, and is voided with the decision that takes it back. The payload is one id.
 */
public enum EventType {
    /** Readers have a story that they did not have; the id of the publication. */
    STORY_RELEASED("article.released"),
    /** Readers have another publication of a story that they had; the id of the new one. */
    STORY_UPDATED("article.updated"),
    /** A story ended by itself, at the time that was planned; the id of the publication. */
    STORY_ENDED("article.ended"),
    /** A story was unpublished; its id. */
    STORY_WITHDRAWN("article.withdrawn"),
    /** A story was removed for good; its id. */
    STORY_KILLED("article.killed"),
    /** A removed story counts as unpublished again; its id. */
    STORY_REINSTATED("article.reinstated"),
    /** Readers were told of a change, or such a note was withdrawn; the id of the note. */
    STORY_CORRECTED("article.corrected"),
    /** Readers find a story at another address than before; the id of the publication. */
    STORY_MOVED("article.moved"),
    /** A story that readers have is breaking news from now on; the id of the publication. */
    BREAKING_SET("article.breaking-set"),
    /** It no longer is, or readers no longer have it; the id of the publication. */
    BREAKING_ENDED("article.breaking-ended"),
    /** Somebody asked for a review; the id in the log of transitions, as for the next three. */
    STORY_SUBMITTED("article.submitted"),
    /** A reviewer sent a story back. */
    STORY_RETURNED("article.returned"),
    /** A reviewer signed a version. */
    STORY_APPROVED("article.approved"),
    /** A reviewer took a story on. */
    STORY_ASSIGNED("article.assigned"),
    /** Readers see a comment that they did not see; the id of its story, as for the next two. */
    COMMENT_VISIBLE("comment.visible"),
    /** A comment has another text or another status, and readers see it, or do not see it, as before. */
    COMMENT_CHANGED("comment.changed"),
    /** Readers no longer see a comment. */
    COMMENT_HIDDEN("comment.hidden"),
    /** Somebody has an account; the id of the person. */
    PERSON_ADDED("person.added"),
    /** Somebody may do other things than before, or has left; the id of the person. */
    ROLE_CHANGED("person.role-changed"),
    /** The tree of sections is another; the id of the section. */
    SECTION_CHANGED("section.changed");

    private final String topic;

    EventType(String topic) {
        this.topic = topic;
    }

    /** Its name in the outbox, for ever. */
    public String topic() {
        return topic;
    }

    /**
     * Its row in the outbox.
     *
     * @param subject what it is about, as in {@code article:12}
     * @param key with the topic, unique for ever
     */
    OutboxTask errand(String subject, String key, long payload, Instant at) {
        return new OutboxTask(topic, topic + ":" + key, subject, String.valueOf(payload), at);
    }

    /** The same for a change that has no number of its own: it may happen twice at one instant. */
    OutboxTask errand(String subject, long payload, Instant at) {
        return errand(subject, UUID.randomUUID().toString(), payload, at);
    }
}
