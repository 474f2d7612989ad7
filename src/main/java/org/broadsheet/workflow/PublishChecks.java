package org.broadsheet.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.article.StoryContent;
import org.broadsheet.text.HtmlText;

/** What a story must have before it can be submitted, and what before it can go out. */
public final class PublishChecks {
    private static final int LONG_HEADLINE = 110;

    private PublishChecks() {}

    /** For submitting: is it a story? */
    static List<PublishCheck> toSubmit(TransitionContext story) {
        StoryContent content = story.working().content();
        int words = story.working().wordCount();
        boolean changed = story.released()
                .live()
                .filter(live -> live.revision().id() != story.working().id())
                .isPresent();
        List<PublishCheck> gates = new ArrayList<>(needed(content, changed));
        gates.add(new PublishCheck("length", false, words >= PublishCheck.SHORT && words <= PublishCheck.LONG));
        gates.add(new PublishCheck("changeTold", false, !story.released().hasTold(story.working())));
        gates.add(new PublishCheck("headlineLength", false, content.headline().length() <= LONG_HEADLINE));
        return gates;
    }

    /**
     * What no story goes on without, be it saved or only typed.
     *
     * @param changed whether it changes what readers have
     */
    public static List<PublishCheck> needed(StoryContent content, boolean changed) {
        return List.of(
                new PublishCheck("headline", true, !content.headline().isBlank()),
                new PublishCheck("standfirst", true, content.standfirst() != null),
                new PublishCheck("body", true, !HtmlText.words(content.body()).isBlank()),
                new PublishCheck("section", true, content.sectionId() > 0),
                new PublishCheck("byline", true, !content.bylines().isEmpty()),
                new PublishCheck("change", true, !changed || content.change() != null));
    }

    /** For going out: may it? */
    public static List<PublishCheck> toRelease(TransitionContext story) {
        List<PublishCheck> gates = new ArrayList<>(toSubmit(story));
        gates.addAll(held(story));
        return gates;
    }

    /** For coming back: nobody holds it. */
    static List<PublishCheck> held(TransitionContext story) {
        return List.of(
                new PublishCheck("legal", true, !story.article().isLegal()),
                new PublishCheck("notForPublication", true, !story.article().isNotForPublication()));
    }

    /** Why a story does not go on, for people. */
    static String sentence(List<PublishCheck> stopping) {
        return stopping.stream().map(PublishChecks::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(PublishCheck gate) {
        return switch (gate.code()) {
            case "headline" -> "There is no headline.";
            case "standfirst" -> "There is no standfirst.";
            case "body" -> "There is no text.";
            case "section" -> "It has no section.";
            case "byline" -> "It has no byline.";
            case "change" -> "No kind of change is chosen.";
            case "legal" -> "It is under a legal hold. An editor can lift it.";
            case "notForPublication" -> "It is marked “not for publication”. An editor can lift that.";
            default -> "It does not pass the check “" + gate.code() + "”.";
        };
    }

    public static List<PublishCheck> stopping(List<PublishCheck> gates) {
        return gates.stream().filter(gate -> gate.blocks() && !gate.passed()).toList();
    }
}
