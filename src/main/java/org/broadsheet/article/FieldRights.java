package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Refusal;
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
    Copy checked(Actor writer, Article article, Copy copy, Revision before) {
        Copy known = before == null ? null : before.copy();
        Copy checked = copy;
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

    private Object allowed(Actor writer, String permission, Copy copy, StoryField field, Object was) {
        Object wanted = copy.get(field);
        if (writer.may(permission, sections.scopesOf(copy.sectionId()))) {
            return wanted;
        }
        if (wanted != null && !wanted.equals(was)) {
            throw Refusal.permission(permission);
        }
        return was;
    }

    private void requireStory(Actor writer, Article article, StoryField field, Long id) {
        if (id == null) {
            return;
        }
        if (id == article.id()) {
            throw Refusal.invalid(field.key(), "This is the story itself. Name the one in the other language.");
        }
        try {
            newsroom.require(writer, id);
        } catch (Refusal unknown) {
            throw Refusal.invalid(field.key(), "There is no story with this number.");
        }
    }
}
