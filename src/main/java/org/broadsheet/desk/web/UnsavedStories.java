package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.Permission;
import org.broadsheet.editing.Autosaves;
import org.broadsheet.editing.web.StoryForm;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;

/** The stories that somebody has begun and never saved: before they begin another, they are asked which one they mean. */
@Named("unsaved")
@RequestScoped
public class UnsavedStories {
    private static final String OFFER = "/desk/unsaved";
    private static final int LIMIT = 20;

    /** A story that was begun. */
    public record Begun(String draft, String headline, Instant keptAt) {}

    @Inject
    CurrentActor current;

    @Inject
    Autosaves autosaves;

    @Inject
    StoryFormMapper reader;

    @Inject
    DeskExchange request;

    private List<Begun> begun;

    /** Asks who begins a story without saying which, and has begun others. */
    public void offer() {
        if (!request.isFlag("id") && !request.isFlag("draft") && !getBegun().isEmpty()) {
            request.goTo(DeskAddress.of(OFFER));
        }
    }

    /** Leads on to the editor where there is nothing to choose. */
    public void require() {
        if (!current.get().mayAnywhere(Permission.ARTICLE_WRITE)) {
            throw ProblemException.permission(Permission.ARTICLE_WRITE);
        }
        if (getBegun().isEmpty()) {
            request.goTo(DeskAddress.of("/desk/edit"));
        }
    }

    /** Throws one of them away, and comes back for the others. */
    public void discard() {
        request.requireForm();
        autosaves.drop(current.get(), Autosaves.requireNew(request.text("draft")));
        request.goTo(DeskAddress.of(OFFER));
    }

    /** Those in which anything was typed, the latest first. */
    public List<Begun> getBegun() {
        if (begun == null) {
            Actor writer = current.get();
            Map<String, String> blank = reader.blank(writer);
            begun = autosaves.begun(writer, LIMIT).stream()
                    .flatMap(kept -> begun(kept, blank))
                    .toList();
        }
        return begun;
    }

    private static Stream<Begun> begun(Autosaves.Begun kept, Map<String, String> blank) {
        return StoryForm.kept(kept.text().payload())
                .filter(typed -> !StoryForm.same(typed, blank))
                .map(typed ->
                        new Begun(kept.key(), typed.get("headline"), kept.text().savedAt()))
                .stream();
    }

    /** The key for one more. */
    public String getAnother() {
        return Autosaves.newKey();
    }
}
