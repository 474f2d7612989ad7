package org.broadsheet.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.moderation.Deciding.Decide;
import org.broadsheet.moderation.Flag;
import org.broadsheet.moderation.ModerationWords;
import org.broadsheet.moderation.QueueItem;
import org.broadsheet.moderation.QueueItem.History;
import org.broadsheet.moderation.Queues;
import org.broadsheet.moderation.Queues.Queue;
import org.broadsheet.moderation.Ruling;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Slice;

/** The desk's page of readers' comments: one queue, what was found in each comment, and the buttons that decide. */
@Named("moderation")
@RequestScoped
public class ModerationPage {
    private static final String PATH = "/desk/moderation";
    private static final int PAGE = 20;
    private static final Pattern DECISION = Pattern.compile("(\\d{1,18})-(\\d{1,9})-([A-Z]{4,8})");

    @Inject
    CurrentActor current;

    @Inject
    Queues queues;

    @Inject
    Deciding deciding;

    @Inject
    ModerationWords words;

    private Queue queue = Queue.PENDING;
    private Slice<QueueItem> slice = new Slice<>(List.of(), null);
    private Map<Queue, Integer> counts = Map.of();
    private Refusal refusal;
    private long refused;

    /** Carries out the decision that was sent, then reads the queue. */
    public void open() {
        try {
            queue = parameter("queue") == null
                    ? Queue.PENDING
                    : Queue.named(parameter("queue")).orElseThrow(Refusal::notFound);
            if (decide()) {
                return;
            }
            slice = queues.page(current.get(), queue, Cursor.parse(parameter("after")), PAGE);
            counts = queues.counts(current.get());
        } catch (Refusal refusedAll) {
            fail(refusedAll);
        }
    }

    private boolean decide() {
        Matcher wanted = DECISION.matcher(parameter("decide") == null ? "" : parameter("decide"));
        if (!wanted.matches()) {
            return false;
        }
        String id = wanted.group(1);
        refused = Long.parseLong(id);
        try {
            Ruling ruling = Ruling.valueOf(wanted.group(3));
            deciding.decide(
                    current.get(),
                    new Decide(
                            refused,
                            Integer.parseInt(wanted.group(2)),
                            ruling,
                            parameter("reason-" + id),
                            parameter("note-" + id)));
            goTo(PATH + "?queue=" + queue.word() + "&done=" + ruling);
            return true;
        } catch (IllegalArgumentException unknown) {
            refusal = Refusal.invalid("verdict", words.say("verdict_wrong"));
        } catch (Refusal notDone) {
            refusal = notDone;
        }
        external().setResponseStatus(refusal.status());
        return false;
    }

    public Queue getQueue() {
        return queue;
    }

    public Queue[] getQueues() {
        return Queue.values();
    }

    public Flag.Reason[] getReasons() {
        return Flag.Reason.values();
    }

    /** How much waits, as far as it is counted. */
    public String count(Queue which) {
        int count = counts.getOrDefault(which, 0);
        return count >= Queues.COUNTED ? count + "+" : String.valueOf(count);
    }

    public List<QueueItem> getItems() {
        return slice.items();
    }

    public String getNext() {
        return slice.next();
    }

    /** What was done a moment ago, in words, or null. */
    public String getDone() {
        String done = parameter("done");
        return done != null && done.matches("APPROVE|REJECT|SPAM|ESCALATE|RESTORE") ? words.say("done_" + done) : null;
    }

    /** What the author's other comments came to. */
    public String history(History history) {
        return words.say(
                "history_words",
                history.visible(),
                history.pending(),
                history.rejected(),
                history.spam(),
                history.deleted());
    }

    /** Why the decision on this comment was not taken, or null. */
    public String problem(long id) {
        return refusal != null && refused == id ? refusal.getMessage() : null;
    }

    /** The same where the comment has left the page. */
    public String getProblem() {
        boolean shown = slice.items().stream().anyMatch(item -> item.id() == refused);
        return refusal == null || shown ? null : refusal.getMessage();
    }

    /** What was typed beside a comment, for another try. */
    public String typed(long id) {
        String note = parameter("note-" + id);
        return note == null ? "" : note;
    }

    private static String parameter(String name) {
        String value = external().getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static void goTo(String path) {
        external().setResponseStatus(303);
        external().setResponseHeader("Location", path);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static void fail(Refusal refusal) {
        try {
            external().responseSendError(refusal.status(), null);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
