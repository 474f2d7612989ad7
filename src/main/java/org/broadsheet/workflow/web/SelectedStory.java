package org.broadsheet.workflow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.platform.Refusal;
import org.broadsheet.section.SectionTree;
import org.broadsheet.workflow.DeskStories;
import org.broadsheet.workflow.DeskStory;
import org.broadsheet.workflow.Gate;
import org.broadsheet.workflow.Signature;
import org.broadsheet.workflow.Standing;

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
    DeskRequest request;

    @Inject
    DeskWords words;

    @Inject
    When when;

    private DeskStory story;

    /** Finds the story of the address; none is selected where it names none. */
    public void find() {
        try {
            Long id = request.number("id");
            story = id == null ? null : stories.of(current.get(), id);
        } catch (Refusal refused) {
            request.fail(refused);
        }
    }

    /** The same for pages that are nothing without a story. */
    public void open() {
        if (request.text("id") == null) {
            request.fail(Refusal.notFound());
        } else {
            find();
        }
    }

    /** The story, or null. */
    public DeskStory getStory() {
        return story;
    }

    /** Reads the story again after something happened to it. */
    void refresh() {
        story = stories.of(current.get(), story.id());
    }

    public String getSection() {
        return sections.byId(story.copy().sectionId()).name();
    }

    public StateLine getState() {
        Standing standing = story.standing();
        StateWords state = StateWords.of(standing.state(), standing.publication(), standing.publishAt());
        List<String> notes = new ArrayList<>();
        if (state.releaseAt() != null) {
            notes.add(when.on(state.releaseAt()));
        }
        if (state.changes() != null) {
            notes.add(words.say(state.changes()));
        }
        return new StateLine(words.say(state.key()), state.tone(), notes);
    }

    /** The word for where a story stands, its colour, and what is to be added. */
    public record StateLine(String word, String tone, List<String> notes) {}

    /** What is planned and goes out without the newer text, in one sentence; null when nothing does. */
    public String getPlan() {
        return plan(words, when, story.standing());
    }

    static String plan(DeskWords words, When when, Standing standing) {
        if (standing.plannedRevision() == null) {
            return null;
        }
        String at = when.on(standing.publishAt());
        return standing.plannedRevision() == standing.revision()
                ? words.say("plan_this", standing.plannedRevision(), at)
                : words.say("plan_without", standing.plannedRevision(), at);
    }

    /** What must be there before it can go out. */
    public List<Check> getChecks() {
        List<Check> checks = new ArrayList<>();
        boolean complete = story.gates().stream()
                .filter(gate -> USUAL.contains(gate.code()))
                .allMatch(Gate::passed);
        if (complete) {
            checks.add(new Check("ok", words.say("gate_usual")));
        }
        story.gates().stream()
                .filter(gate -> !(complete && USUAL.contains(gate.code())) && !gate.passed())
                .map(gate -> new Check(gate.blocks() ? "bad" : "warn", words.say("gate_" + gate.code())))
                .forEach(checks::add);
        story.signatures().stream().flatMap(this::signed).forEach(checks::add);
        return checks;
    }

    private Stream<Check> signed(Signature step) {
        int version = story.standing().revision();
        Stream<Check> given = step.signers().isEmpty()
                ? Stream.of()
                : Stream.of(new Check(
                        "ok", words.say("sign_given", step.label(), String.join(", ", step.signers()), version)));
        Stream<Check> missing = step.isComplete()
                ? Stream.of()
                : Stream.of(new Check("bad", words.say("sign_missing", step.label(), step.missing(), version)));
        return Stream.concat(given, missing);
    }
}
