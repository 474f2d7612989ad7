package org.broadsheet.workflow.rest;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Copy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something in a saved story that its writer should look at again; the story is saved all the same.
 *
 * @param code stable, as in {@code breaking-in-headline}
 * @param detail a sentence for people
 */
@Schema(name = "Notice")
public record NoticeJson(String code, String detail) {

    /** What there is to say of a story that was sent in. */
    static List<NoticeJson> of(Copy sent) {
        List<NoticeJson> notices = new ArrayList<>();
        if (Copy.saysBreaking(sent.headline())) {
            notices.add(
                    new NoticeJson(
                            "breaking-in-headline",
                            "BREAKING is a flag that expires by itself, not a word of the headline. Set breakingUntil instead."));
        }
        return notices;
    }
}
