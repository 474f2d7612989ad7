package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.FieldType;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;

/** The plain fields of the selected story that are set, in words; the page shows its headline and standfirst by themselves. */
@Named
@RequestScoped
public class StoryFacts {
    private static final Set<StoryField> SHOWN_ELSEWHERE =
            Set.of(StoryField.HEADLINE, StoryField.STANDFIRST, StoryField.LANGUAGE);

    @Inject
    SelectedStory selected;

    @Inject
    DeskMessages messages;

    /** A field and its value. */
    public record Line(String label, String text) {}

    public List<Line> getLines() {
        StoryContent content = selected.getStory().content();
        return StoryField.plain().stream()
                .filter(field -> content.get(field) != null && !SHOWN_ELSEWHERE.contains(field))
                .map(field -> new Line(
                        messages.field(field.key()),
                        field.type() == FieldType.FLAG
                                ? messages.say("yes")
                                : content.get(field).toString()))
                .toList();
    }
}
