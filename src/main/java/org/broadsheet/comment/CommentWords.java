package org.broadsheet.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.web.FeatureWords;

/** The sentences of the conversation, for refusals that a page and a resource show alike. */
@ApplicationScoped
public class CommentWords extends FeatureWords {
    public CommentWords() {
        super("org.broadsheet.comment.messages");
    }

    /** 400 with the sentence of each violation. */
    public Refusal invalid(List<Violation> keys) {
        return Refusal.invalid(keys.stream()
                .map(violation -> new Violation(violation.field(), say(violation.message())))
                .toList());
    }
}
