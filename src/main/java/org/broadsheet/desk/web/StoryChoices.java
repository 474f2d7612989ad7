package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.article.WorkingState;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.workflow.AvailableTransition;
import org.broadsheet.workflow.Transition;

/** What may be done with the selected story: a button for everything that would not be refused, and a word for why not. */
@Named("choices")
@RequestScoped
public class StoryChoices {
    /**
     * A button.
     *
     * @param asks whether it opens a question first
     * @param tone the class that sets it off, or nothing
     */
    public record Choice(String code, String label, boolean asks, String tone) {}

    /** What is done every day, in the order in which it is offered. */
    private static final List<Transition> DAILY = List.of(
            Transition.APPROVE,
            Transition.PUBLISH,
            Transition.SCHEDULE,
            Transition.SUBMIT,
            Transition.REPUBLISH,
            Transition.CLAIM,
            Transition.RETURN,
            Transition.UNCLAIM,
            Transition.RECALL,
            Transition.UNSCHEDULE);

    /** What brings a story on its way; the first of these that is possible leads. */
    private static final Set<Transition> ONWARD = EnumSet.of(
            Transition.APPROVE,
            Transition.PUBLISH,
            Transition.SCHEDULE,
            Transition.SUBMIT,
            Transition.REPUBLISH,
            Transition.CLAIM);

    private static final List<Transition> SELDOM = List.of(
            Transition.LIFT_EMBARGO,
            Transition.UNPUBLISH,
            Transition.SPIKE,
            Transition.UNSPIKE,
            Transition.REINSTATE,
            Transition.BREAK_GLASS,
            Transition.KILL);

    private static final Set<Transition> ASKING = EnumSet.of(
            Transition.PUBLISH,
            Transition.SCHEDULE,
            Transition.RETURN,
            Transition.LIFT_EMBARGO,
            Transition.UNPUBLISH,
            Transition.REPUBLISH,
            Transition.SPIKE,
            Transition.REINSTATE,
            Transition.BREAK_GLASS,
            Transition.KILL);

    /** What a reviewer decides. */
    private static final Set<Transition> DECIDING = EnumSet.of(
            Transition.APPROVE,
            Transition.RETURN,
            Transition.PUBLISH,
            Transition.SCHEDULE,
            Transition.BREAK_GLASS,
            Transition.SPIKE);

    private static final Set<Transition> GRAVE = EnumSet.of(Transition.BREAK_GLASS, Transition.KILL);

    @Inject
    SelectedStory selected;

    @Inject
    DeskMessages messages;

    public List<Choice> getDaily() {
        return choices(DAILY);
    }

    public List<Choice> getSeldom() {
        List<Choice> choices = choices(SELDOM);
        if (selected.getStory().mayFlag()) {
            choices.add(0, new Choice(StoryActions.BREAKING, messages.say("ask_breaking"), true, ""));
        }
        return choices;
    }

    private List<Choice> choices(List<Transition> offered) {
        List<Choice> choices = new ArrayList<>();
        for (Transition transition : offered) {
            if (isPossible(transition)) {
                boolean leads = choices.isEmpty() && ONWARD.contains(transition);
                String tone = GRAVE.contains(transition) ? "grave" : leads ? "first" : "";
                choices.add(new Choice(transition.code(), label(transition), ASKING.contains(transition), tone));
            }
        }
        return choices;
    }

    /** Whether writing is what comes next, because nothing else brings the story on its way. */
    public boolean isWritingFirst() {
        return selected.getStory().mayWrite() && ONWARD.stream().noneMatch(this::isPossible);
    }

    private String label(Transition transition) {
        DeskStory story = selected.getStory();
        boolean signing = transition == Transition.APPROVE && isSigning();
        boolean again = transition == Transition.SCHEDULE && story.status().plannedRevision() != null;
        return messages.say("do_" + transition.code() + (signing ? "_late" : again ? "_again" : ""));
    }

    /** What leads from a list to the text that is to be approved. */
    public String getReading() {
        return messages.say(isSigning() ? "do_approve_late_read" : "do_approve_read");
    }

    /** Whether an approval is given after the story is out. */
    private boolean isSigning() {
        return selected.getStory().status().state() == WorkingState.RELEASED;
    }

    public boolean isPossible(String code) {
        boolean flag = code.equals(StoryActions.BREAKING) && selected.getStory().mayFlag();
        return flag || Transition.find(code).map(this::isPossible).orElse(false);
    }

    private boolean isPossible(Transition transition) {
        return selected.getStory().possibilities().stream()
                .anyMatch(possibility -> possibility.transition() == transition && possibility.allowed());
    }

    /** That somebody else reviews it, for those who could decide instead; or null. */
    public String getClaimed() {
        String reviewer = selected.getStory().claimedBy();
        boolean decides = DECIDING.stream().anyMatch(this::isPossible);
        return reviewer == null || !decides || isPossible(Transition.UNCLAIM)
                ? null
                : messages.say("why_claimed", reviewer);
    }

    /** Why the buttons are as they are, sentence by sentence. */
    public Set<String> getReasons() {
        Set<String> reasons = new LinkedHashSet<>();
        int version = selected.getStory().status().revision();
        if (isPossible(Transition.APPROVE)) {
            reasons.add(messages.say("why_approve" + (isSigning() ? "_late" : ""), version));
        }
        DAILY.stream().flatMap(this::refused).forEach(reasons::add);
        return reasons;
    }

    /** A sentence for what would be possible here but for this person, this version or something missing. */
    private Stream<String> refused(Transition transition) {
        return selected.getStory().possibilities().stream()
                .filter(possibility -> possibility.transition() == transition && !possibility.allowed())
                .filter(possibility ->
                        transition.startsFrom(selected.getStory().status().state()))
                .flatMap(this::reason);
    }

    private Stream<String> reason(AvailableTransition refused) {
        boolean later = refused.transition() == Transition.PUBLISH
                && selected.getStory().status().state() == WorkingState.IN_REVIEW;
        return switch (refused.kind()) {
            case "four-eyes" -> Stream.of(refused.why());
            case "gates" -> Stream.of(messages.say("why_gates", label(refused.transition())));
            case "illegal-transition" -> later ? Stream.of(messages.say("why_publish")) : Stream.of();
            default -> Stream.of();
        };
    }
}
