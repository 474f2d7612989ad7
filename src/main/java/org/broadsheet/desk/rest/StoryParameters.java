package org.broadsheet.desk.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.desk.StoryFilter;
import org.broadsheet.platform.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the staff's list of stories can be asked for. */
public class StoryParameters {
    @QueryParam("state")
    @Parameter(description = "A state of the working copy (DRAFT …) or of the publication (LIVE …)")
    String state;

    @QueryParam("section")
    @Parameter(description = "The slug of a section; what is under it comes too")
    String section;

    @QueryParam("q")
    @Parameter(description = "Refused until there is a search")
    String q;

    String section() {
        return section;
    }

    /**
     * The filter for a section, or (null) for all.
     *
     * @param sectionId its id
     */
    StoryFilter filter(Long sectionId) {
        if (q != null) {
            throw ProblemException.invalid("q", "There is no search yet.");
        }
        if (state == null) {
            return new StoryFilter(Set.of(), null, sectionId, null, false);
        }
        if (isOneOf(WorkingState.values())) {
            return new StoryFilter(Set.of(WorkingState.valueOf(state)), null, sectionId, null, false);
        }
        if (isOneOf(PublicationState.values())) {
            return new StoryFilter(Set.of(), PublicationState.valueOf(state), sectionId, null, false);
        }
        throw ProblemException.invalid("state", "There is no such state.");
    }

    private boolean isOneOf(Enum<?>[] states) {
        return Stream.of(states).anyMatch(known -> known.name().equals(state));
    }
}
