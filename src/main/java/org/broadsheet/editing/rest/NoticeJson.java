package org.broadsheet.editing.rest;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.StoryContent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something in a saved story that its writer should look at again; the story is saved all the same.
 *
 * @param code stable, as in {@code breaking-in-headline}
 * @param detail a sentence for people
 */
@Schema(name = "Notice")
public record NoticeJson(String code, String detail) {

    /**
     * What there is to say of a story that was saved.
     *
     * @param told whether its change only repeats what readers were told with the version that they have
     */
    static List<NoticeJson> of(StoryContent sent, boolean told) {
        List<NoticeJson> notices = new ArrayList<>();
        if (StoryContent.saysBreaking(sent.headline())) {
            notices.add(
                    new NoticeJson(
                            "breaking-in-headline",
                            "BREAKING is a flag that expires by itself, not a word of the headline. Set breakingUntil instead."));
        }
        if (told) {
            notices.add(new NoticeJson(
                    "change-already-told",
                    "Readers have been given this note already, and will not be given it again."
                            + " Describe what changes this time."));
        }
        return notices;
    }
}
