package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.WorkingState;
import org.broadsheet.desk.DeskStories;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.editing.Locks;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.section.SectionTree;
import org.broadsheet.workflow.PublishCheck;
import org.broadsheet.workflow.Signature;
import org.broadsheet.workflow.StoryStatus;

/** The story that the address names by {@code id}: where it stands and what it still lacks. */
@Named("selected")
@RequestScoped
public class SelectedStory {
    /** A line of the checklist; the class says whether all is well: {@code ok warn bad}. */
    public record Check(String tone, String text) {}

    /** What every story has or lacks, in one line while all is well. */
    private static final Set<String> USUAL = Set.of("headline", "standfirst", "body", "section", "byline");

    @Inject
    CurrentActor current;

    @Inject
    DeskStories stories;

    @Inject
    SectionTree sections;

    @Inject
    DeskExchange request;

    @Inject
    DeskMessages messages;

    @Inject
    DeskTimes when;

    private DeskStory story;
    private boolean sought;

    /** Refuses the page that is nothing without a story, where its address names none. */
    public void require() {
        if (getStory() == null) {
            throw ProblemException.notFound();
        }
    }

    /** Refuses an address that names a story which they may not know of. */
    public void seek() {
        getStory();
    }

    /** The story of the address, or null where it names none; 404 for one that they may not know of. */
    public DeskStory getStory() {
        if (!sought) {
            sought = true;
            Long id = request.number("id");
            story = id == null ? null : stories.of(current.get(), id);
        }
        return story;
    }

    /** Reads the story again after something happened to it. */
    void refresh() {
        sought = false;
    }

    /** Whether nobody works on it: it is spiked, or was removed for good. */
    public boolean isClosed() {
        StoryStatus status = getStory().status();
        return status.state() == WorkingState.SPIKED || status.publication() == PublicationState.KILLED;
    }

    public String getSection() {
        return sections.byId(getStory().content().sectionId()).name();
    }

    /** Who has it open for writing, in a sentence; or null. */
    public String getEditing() {
        Locks.Holder holder = getStory().holder();
        if (holder == null) {
            return null;
        }
        return holder.is(current.get().id())
                ? messages.say("editing_you")
                : messages.say("editing_other", holder.name());
    }

    public StateLine getState() {
        StoryStatus status = getStory().status();
        StateLabel state = StateLabel.of(status.state(), status.publication(), status.publishAt());
        List<String> notes = new ArrayList<>();
        if (state.releaseAt() != null) {
            notes.add(when.on(state.releaseAt()));
        }
        if (state.changes() != null) {
            notes.add(messages.say(state.changes()));
        }
        return new StateLine(messages.say(state.key()), state.tone(), notes);
    }

    /** The word for where a story stands, its colour, and what is to be added. */
    public record StateLine(String word, String tone, List<String> notes) {}

    /** What is planned, in a sentence that says so where the newer text is not in it; null when nothing is. */
    public String getPlan() {
        return new Restraints(messages, when).plan(getStory().status());
    }

    /** The agreed embargo while it is in force, in a sentence; or null. */
    public String getEmbargoed() {
        return new Restraints(messages, when).embargoed(getStory().status()).orElse(null);
    }

    /** The agreed embargo while it is in force, or null. */
    public Instant getEmbargo() {
        return new Restraints(messages, when).embargo(getStory().status()).orElse(null);
    }

    /** What keeps it from readers, in sentences. */
    public List<String> getRestraints() {
        return new Restraints(messages, when).of(getStory());
    }

    /** Until when it stands as breaking: for readers, or by its text while they have none; null for not. */
    public Instant getBreakingUntil() {
        StoryStatus status = getStory().status();
        boolean out = status.liveRevision() != null || status.plannedRevision() != null;
        Instant end = out ? status.breakingUntil() : getStory().content().breakingUntil();
        return when.isPast(end) || isClosed() ? null : end;
    }

    /** What must be there before it can go out. */
    public List<Check> getChecks() {
        List<Check> checks = new ArrayList<>();
        boolean complete = getStory().gates().stream()
                .filter(gate -> USUAL.contains(gate.code()))
                .allMatch(PublishCheck::passed);
        if (complete) {
            checks.add(new Check("ok", messages.say("gate_usual")));
        }
        getStory().gates().stream()
                .filter(gate -> !(complete && USUAL.contains(gate.code())) && !gate.passed())
                .map(gate -> new Check(gate.blocks() ? "bad" : "warn", lack(gate)))
                .forEach(checks::add);
        checks.addAll(flag());
        getStory().signatures().stream().flatMap(this::signed).forEach(checks::add);
        return checks;
    }

    /** What is odd about the breaking flag: typed into the headline, or over before the story is out. */
    private List<Check> flag() {
        List<Check> odd = new ArrayList<>();
        StoryContent content = getStory().content();
        if (EditorMessages.isBreakingTyped(content.headline())) {
            odd.add(new Check("warn", messages.say("gate_breakingTyped")));
        }
        if (when.isPast(content.breakingUntil()) && getStory().status().liveRevision() == null) {
            odd.add(new Check("warn", messages.say("gate_breakingOver", when.on(content.breakingUntil()))));
        }
        return odd;
    }

    private String lack(PublishCheck gate) {
        int length = getStory().wordCount();
        if (!gate.code().equals("length")) {
            return messages.say("gate_" + gate.code());
        }
        return length < PublishCheck.SHORT
                ? messages.say("gate_short", length, PublishCheck.SHORT)
                : messages.say("gate_long", length, PublishCheck.LONG);
    }

    private Stream<Check> signed(Signature step) {
        int version = getStory().status().revision();
        Stream<Check> given = step.signers().isEmpty()
                ? Stream.of()
                : Stream.of(new Check(
                        "ok", messages.say("sign_given", step.label(), String.join(", ", step.signers()), version)));
        Stream<Check> missing = step.isComplete()
                ? Stream.of()
                : Stream.of(new Check("bad", messages.say("sign_missing", step.label(), step.missing(), version)));
        return Stream.concat(given, missing);
    }
}
