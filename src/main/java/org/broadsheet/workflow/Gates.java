package org.broadsheet.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.article.Copy;
import org.broadsheet.platform.HtmlPolicy;

/** What a story must have before it can be submitted, and what before it can go out. */
final class Gates {
    private static final int LONG_HEADLINE = 110;

    private Gates() {}

    /** For submitting: is it a story? */
    static List<Gate> toSubmit(Situation story) {
        Copy copy = story.working().copy();
        int words = story.working().wordCount();
        boolean changed = story.released()
                .live()
                .filter(live -> live.revision().id() != story.working().id())
                .isPresent();
        List<Gate> gates = new ArrayList<>(needed(copy, changed));
        gates.add(new Gate("length", false, words >= Gate.SHORT && words <= Gate.LONG));
        gates.add(new Gate("changeTold", false, !story.released().hasTold(story.working())));
        gates.add(new Gate("headlineLength", false, copy.headline().length() <= LONG_HEADLINE));
        return gates;
    }

    /**
     * What no story goes on without, be it saved or only typed.
     *
     * @param changed whether it changes what readers have
     */
    static List<Gate> needed(Copy copy, boolean changed) {
        return List.of(
                new Gate("headline", true, !copy.headline().isBlank()),
                new Gate("standfirst", true, copy.standfirst() != null),
                new Gate("body", true, !HtmlPolicy.text(copy.body()).isBlank()),
                new Gate("section", true, copy.sectionId() > 0),
                new Gate("byline", true, !copy.bylines().isEmpty()),
                new Gate("change", true, !changed || copy.change() != null));
    }

    /** For going out: may it? */
    static List<Gate> toRelease(Situation story) {
        List<Gate> gates = new ArrayList<>(toSubmit(story));
        gates.addAll(held(story));
        return gates;
    }

    /** For coming back: nobody holds it. */
    static List<Gate> held(Situation story) {
        return List.of(
                new Gate("legal", true, !story.article().isLegal()),
                new Gate("notForPublication", true, !story.article().isNotForPublication()));
    }

    /** Why a story does not go on, for people. */
    static String sentence(List<Gate> stopping) {
        return stopping.stream().map(Gates::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(Gate gate) {
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

    static List<Gate> stopping(List<Gate> gates) {
        return gates.stream().filter(gate -> gate.blocks() && !gate.passed()).toList();
    }
}
