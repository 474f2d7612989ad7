package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.section.SectionTree;

/** Which fields a writer may set: some need a permission of their own, and a story that is named has to be known to them. */
@ApplicationScoped
class FieldRights {
    @Inject
    NewsroomArticles newsroom;

    @Inject
    SectionTree sections;

    /**
     * The copy as this writer may save it. A field that they may not set stays as it was where they leave it out, and is
     * refused with 403 where they send another value.
     *
     * @param before the version that it follows, or null
     */
    StoryContent checked(Actor writer, Article article, StoryContent content, Revision before) {
        StoryContent known = before == null ? null : before.content();
        StoryContent checked = content;
        for (StoryField field : StoryField.ofVersions()) {
            Object was = known == null ? null : known.get(field);
            if (field.permission().isPresent()) {
                checked = checked.with(field, allowed(writer, field.permission().get(), checked, field, was));
            }
            if (field.type() == FieldType.STORY && !Objects.equals(was, checked.get(field))) {
                requireStory(writer, article, field, (Long) checked.get(field));
            }
        }
        return checked;
    }

    private Object allowed(Actor writer, String permission, StoryContent content, StoryField field, Object was) {
        Object wanted = content.get(field);
        if (writer.may(permission, sections.scopesOf(content.sectionId()))) {
            return wanted;
        }
        if (wanted != null && !wanted.equals(was)) {
            throw ProblemException.permission(permission);
        }
        return was;
    }

    private void requireStory(Actor writer, Article article, StoryField field, Long id) {
        if (id == null) {
            return;
        }
        if (id == article.id()) {
            throw ProblemException.invalid(
                    field.key(), "This is the story itself. Name the one in the other language.");
        }
        try {
            newsroom.require(writer, id);
        } catch (ProblemException unknown) {
            throw ProblemException.invalid(field.key(), "There is no story with this number.");
        }
    }
}
