package org.broadsheet.event;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.platform.jobs.Outbox;

/**
 * It was decided what readers have of a story, or will have. The steps are all that comes true from the decision on, those
 * planned for later included: what an earlier decision had planned and is not among them is void.
 *
 * @param at when it was decided
 * @param steps in the order in which they come true
 */
public record PublicationChanged(long articleId, Instant at, List<Step> steps, Places places) implements HouseEvent {
    private static final Set<String> PLANNED =
            EnumSet.range(EventType.STORY_RELEASED, EventType.BREAKING_ENDED).stream()
                    .map(EventType::topic)
                    .collect(Collectors.toUnmodifiableSet());

    /**
     * Something that comes true.
     *
     * @param id of what the type says
     */
    public record Step(EventType type, long id, Instant at) {}

    /**
     * Where readers find the story, found it or will find it.
     *
     * @param tags their slugs
     * @param authors the slugs of those named above it
     * @param breaking whether it is or was breaking news
     */
    public record Places(Set<Long> sections, Set<String> tags, Set<String> authors, boolean breaking) {}

    @Override
    public void write(Outbox outbox) {
        String subject = "article:" + articleId;
        if (steps.stream().anyMatch(PublicationChanged::takesAway)) {
            outbox.withdraw(EventType.STORY_RELEASED.topic(), subject);
            outbox.withdraw(EventType.STORY_UPDATED.topic(), subject);
        }
        outbox.plan(
                subject,
                PLANNED,
                at,
                steps.stream()
                        .map(step -> step.type().errand(subject, step.id() + ":" + step.at(), step.id(), step.at()))
                        .toList());
    }

    /** Nobody is told any more that readers have what is gone already. */
    private static boolean takesAway(Step step) {
        return step.type() == EventType.STORY_WITHDRAWN || step.type() == EventType.STORY_KILLED;
    }
}
