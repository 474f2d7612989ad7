package org.broadsheet.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.broadsheet.platform.Messages;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;

/** The sentences of the conversation, for refusals that a page and a resource show alike. */
@ApplicationScoped
public class CommentMessages extends Messages {
    public CommentMessages() {
        super("org.broadsheet.comment.messages");
    }

    /** 400 with the sentence of each violation. */
    public ProblemException invalid(List<Violation> keys) {
        return ProblemException.invalid(keys.stream()
                .map(violation -> new Violation(violation.field(), say(violation.message())))
                .toList());
    }
}
