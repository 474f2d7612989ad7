package org.broadsheet.desk.web;

import java.time.Instant;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;

/**
 * How the desk calls the place where a story stands.
 *
 * @param key of the word
 * @param tone the class that colours it: {@code ok wait info no draft}
 * @param changes the key of what is to be said of a newer text beside what readers have, or null
 * @param releaseAt when what is planned goes out, or null
 */
record StateLabel(String key, String tone, String changes, Instant releaseAt) {

    static StateLabel of(WorkingState working, PublicationState publication, Instant releaseAt) {
        String changes =
                working == WorkingState.RELEASED || working == WorkingState.SPIKED ? null : "changes_" + working;
        return switch (publication) {
            case KILLED -> new StateLabel("state_KILLED", "no", null, null);
            case WITHDRAWN -> new StateLabel("state_WITHDRAWN", "no", changes, null);
            case LIVE -> new StateLabel("state_LIVE", "ok", changes, null);
            case SCHEDULED -> new StateLabel("state_SCHEDULED", "info", changes, releaseAt);
            case EXPIRED -> new StateLabel("state_EXPIRED", "draft", changes, null);
            default -> new StateLabel("state_" + working, tone(working), null, null);
        };
    }

    private static String tone(WorkingState working) {
        return switch (working) {
            case IN_REVIEW -> "wait";
            case RETURNED -> "no";
            case APPROVED -> "ok";
            default -> "draft";
        };
    }
}
