package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.web.WallClock;
import org.broadsheet.workflow.StoryStatus;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.TransitionRequest;
import org.broadsheet.workflow.Workflow;

/**
 * Everything that can be done with the selected story, each in a plain form that names it by {@code act}. A button that
 * is no longer shown may still be pressed on an older page, so the form is read whatever the page shows now.
 */
@Named("moves")
@RequestScoped
public class StoryActions {
    /** The breaking flag is no transition: it makes no version and leaves the states alone. */
    static final String BREAKING = "breaking";

    /** The flag goes at once; said on its own, so that a field left empty never means it. */
    static final String NOT_BREAKING = "notBreaking";

    /** A note to readers is taken back; no transition either. */
    static final String WITHDRAW_NOTE = "withdrawNote";

    private static final String BREAKING_UNTIL = "breakingUntil";
    private static final String OFFSET = "Offset";
    private static final String PUBLISH = Transition.PUBLISH.code();
    private static final String SCHEDULE = Transition.SCHEDULE.code();
    private static final String LIFT_EMBARGO = Transition.LIFT_EMBARGO.code();
    private static final Set<String> RELEASING =
            Set.of(PUBLISH, Transition.REPUBLISH.code(), Transition.BREAK_GLASS.code());

    /** Refusals that are about a time of the question. */
    private static final Set<String> ABOUT_TIME = Set.of("schedule-in-the-past", "embargo-agreed");

    @Inject
    CurrentActor current;

    @Inject
    Workflow workflow;

    @Inject
    SelectedStory selected;

    @Inject
    DeskExchange request;

    @Inject
    DeskMessages messages;

    @Inject
    DeskTimes when;

    private String asked;
    private ProblemException refusal;

    /** Does what the form says to the version that the page showed, and shows the page again. */
    public void carryOut() {
        request.requireForm();
        asked = request.text("act");
        try {
            act();
            request.goTo(request.self().with("done", asked));
        } catch (ProblemException refused) {
            refusal = refused;
            request.status(refused);
            selected.refresh();
        }
    }

    private void act() {
        long id = selected.getStory().id();
        if (BREAKING.equals(asked)) {
            workflow.breaking(current.get(), id, endOfBreaking());
        } else if (NOT_BREAKING.equals(asked)) {
            workflow.breaking(current.get(), id, null);
        } else if (WITHDRAW_NOTE.equals(asked)) {
            workflow.withdrawNote(current.get(), id, note(), request.text("text"));
        } else {
            workflow.carryOut(current.get(), move(id, Transition.find(asked).orElseThrow(ProblemException::notFound)));
        }
    }

    private long note() {
        Long note = request.number("correction");
        if (note == null) {
            throw ProblemException.notFound();
        }
        return note;
    }

    private Instant endOfBreaking() {
        Instant end = time(BREAKING_UNTIL);
        if (end == null) {
            throw ProblemException.invalid(BREAKING_UNTIL, messages.say("problem_breaking"));
        }
        return end;
    }

    private TransitionRequest move(long id, Transition transition) {
        if (isCleared("embargoUntil") && selected.getEmbargo() != null) {
            throw ProblemException.invalid("embargoUntil", messages.say("problem_embargo_cleared"));
        }
        return new TransitionRequest(
                id,
                transition,
                request.isFlag("revision") ? request.version("revision") : null,
                request.text("note"),
                request.text("reason"),
                time("publishAt"),
                time("embargoUntil"),
                time("publishUntil"));
    }

    /** Whether a time that the question showed was taken out of its field, as if that ended what is agreed on. */
    private boolean isCleared(String field) {
        return request.isFlag(field + "Was") && !request.isFlag(field);
    }

    private Instant time(String field) {
        try {
            return when.read(request.text(field), request.text(field + OFFSET), known(field))
                    .orElse(null);
        } catch (WallClock.UnreadableException noTime) {
            throw ProblemException.invalid(field, when.problem(noTime));
        }
    }

    /** What was done last, in a sentence, or null. */
    public String getDone() {
        String code = request.text("done");
        boolean known = code != null
                && (Set.of(BREAKING, NOT_BREAKING, WITHDRAW_NOTE).contains(code)
                        || Transition.find(code).isPresent());
        return known && refusal == null ? done(code, selected.getStory().status()) : null;
    }

    /** Says only what is so: an embargo may keep from readers what was published, and an old address may be opened again. */
    private String done(String code, StoryStatus status) {
        if (code.equals(PUBLISH) && status.plannedRevision() != null) {
            return messages.say("done_publish_later", status.plannedRevision(), when.moment(status.publishAt()));
        }
        if (code.equals(SCHEDULE) && status.plannedRevision() != null) {
            return scheduled(status);
        }
        if (code.equals(LIFT_EMBARGO) && selected.getEmbargo() != null) {
            return null;
        }
        Integer version = versionOf(code, status);
        return version == null ? null : messages.say("done_" + code, version);
    }

    private String scheduled(StoryStatus status) {
        boolean waits = status.askedFor() != null && status.askedFor().isBefore(status.publishAt());
        return waits
                ? messages.say(
                        "done_schedule_later",
                        status.plannedRevision(),
                        when.moment(status.askedFor()),
                        when.moment(status.publishAt()))
                : messages.say("done_schedule", status.plannedRevision(), when.moment(status.publishAt()));
    }

    /** The version that it was done to, or null where it is not so any more; a colleague may have saved a newer one. */
    private static Integer versionOf(String code, StoryStatus status) {
        if (RELEASING.contains(code)) {
            return status.liveRevision();
        }
        return code.equals(SCHEDULE) ? status.plannedRevision() : Integer.valueOf(status.revision());
    }

    /** Why it was refused, where no field is to blame; or null. */
    public String getRefused() {
        return refusal == null || isOpen(asked) ? null : refusal.getMessage();
    }

    /** Whether a question stands open because its answer had to be refused. */
    public boolean isOpen(String code) {
        boolean aboutTime = refusal != null && ABOUT_TIME.contains(refusal.kind());
        return refusal != null
                && code.equals(asked)
                && (aboutTime || !refusal.violations().isEmpty());
    }

    /** Whether the withdrawal of this note had to be refused, so that its form is shown again. */
    public boolean isOpenFor(long correction) {
        return isOpen(WITHDRAW_NOTE) && Long.toString(correction).equals(request.text("correction"));
    }

    /** What is wrong with a field of the question that was asked last, or null. */
    public String problem(String code, String field) {
        if (!isOpen(code)) {
            return null;
        }
        if (refusal.violations().isEmpty()) {
            return field.equals(blamed(code)) ? refusal.getMessage() : null;
        }
        return refusal.violations().stream()
                .filter(wrong -> wrong.field().equals(field))
                .map(Violation::message)
                .findFirst()
                .orElse(null);
    }

    /** The field that a refusal without fields is about. */
    private String blamed(String code) {
        if (code.equals(BREAKING)) {
            return BREAKING_UNTIL;
        }
        return refusal.kind().equals("embargo-agreed") ? "embargoUntil" : "publishAt";
    }

    /** What a field of a question holds: what was typed when it was refused, else, as for an embargo that was emptied, what is so now. */
    public String value(String code, String field) {
        if (isOpen(code) && !(field.equals("embargoUntil") && isCleared(field))) {
            return request.text(field);
        }
        return known(field) == null ? null : when.field(known(field));
    }

    /** The times that a field of a question may mean, where its time comes twice. */
    public List<WallClock.Reading> readings(String code, String field) {
        return when.readings(value(code, field), offset(code, field));
    }

    /** The zone of a field of a question, with what it is called on the day that the field says. */
    public String zone(String code, String field) {
        return when.zoneOf(value(code, field), offset(code, field));
    }

    private String offset(String code, String field) {
        return isOpen(code) ? request.text(field + OFFSET) : when.offset(known(field));
    }

    /** What is agreed on now; a time for publishing that has passed is none. */
    private Instant known(String field) {
        StoryStatus status = selected.getStory().status();
        return switch (field) {
            case BREAKING_UNTIL -> selected.getBreakingUntil();
            case "publishAt" -> when.isPast(status.askedFor()) ? null : status.askedFor();
            case "embargoUntil" -> selected.getEmbargo();
            case "publishUntil" -> status.publishUntil();
            default -> null;
        };
    }
}
