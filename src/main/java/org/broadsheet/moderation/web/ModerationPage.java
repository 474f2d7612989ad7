package org.broadsheet.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.conversation.DecisionStep;
import org.broadsheet.conversation.ModerationAction;
import org.broadsheet.conversation.RecordedResult;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.moderation.Deciding.Decide;
import org.broadsheet.moderation.ModerationMessages;
import org.broadsheet.moderation.QueueItem;
import org.broadsheet.moderation.Queues;
import org.broadsheet.moderation.Queues.Queue;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;

/** A queue at the desk, and the decision of one form in it. Who comes too late finds the comment with the word why. */
@Named
@RequestScoped
public class ModerationPage {
    private static final String ADDRESS = "/desk/moderation";

    private static final int LENGTH = 20;
    /** A decision and the comment's number. */
    private static final Pattern DONE = Pattern.compile("(APPROVE|REJECT|SPAM|ESCALATE|RESTORE|UNDO)-(\\d{1,18})");

    private static final String UNDO = "UNDO";

    private static final List<String> REASONS =
            List.of("OFFENSIVE", "ABUSIVE", "SPAM", "OFF_TOPIC", "ILLEGAL", "OTHER");

    @Inject
    CurrentActor current;

    @Inject
    Queues queues;

    @Inject
    Deciding deciding;

    @Inject
    ModerationMessages messages;

    @Inject
    ModerationExchange exchange;

    private Queue queue;
    private Slice<QueueItem> page;
    private Map<Queue, Integer> counts;
    private String done;
    private QueueItem undoable;
    private ProblemException refusal;
    private long refused;

    /** Finds the queue; whoever moderates nothing has no business here. */
    public void open() {
        try {
            getQueue();
            counts = queues.counts(current.get());
            done = done(exchange.text("done", ""));
        } catch (ProblemException no) {
            exchange.fail(no);
        }
    }

    /** Carries out the decision that was sent, and goes on to what waits then. */
    public void decide() {
        try {
            refused = exchange.number("comment");
            int revision = (int) Math.min(Integer.MAX_VALUE, exchange.number("revision"));
            exchange.goTo(address(exchange.text("after", null)) + "&done=" + decide(refused, revision) + "-" + refused);
        } catch (ProblemException no) {
            refusal = no;
            page = null;
            exchange.status(no);
        }
    }

    private String decide(long comment, int revision) {
        if (exchange.text("verdict", "").equals(UNDO)) {
            deciding.takeBack(current.get(), comment, revision);
            return UNDO;
        }
        ModerationAction verdict = exchange.choice(ModerationAction.class, "verdict");
        deciding.decide(
                current.get(),
                new Decide(comment, revision, verdict, exchange.text("reason", null), exchange.text("note", null)));
        return verdict.name();
    }

    /** What is in the queue, with the comment of a refused decision in front where it has left it. */
    public List<QueueItem> getItems() {
        if (page == null) {
            page = queues.page(current.get(), getQueue(), Cursor.parse(exchange.text("after", null)), LENGTH);
        }
        List<QueueItem> items = new ArrayList<>(page.items());
        if (refusal != null && items.stream().noneMatch(this::isRefused)) {
            queues.find(current.get(), refused).ifPresent(gone -> items.add(0, gone));
        }
        return items;
    }

    public boolean isRefused(QueueItem item) {
        return refusal != null && item.id() == refused;
    }

    /** Why the decision was refused. */
    public String getRefused() {
        return refusal == null ? null : refusal.getMessage();
    }

    /** The note that was typed with a refused decision. */
    public String note(QueueItem item) {
        return isRefused(item) ? exchange.text("note", "") : "";
    }

    /** What became of all that an author wrote, in words. */
    public String history(QueueItem item) {
        QueueItem.History history = item.author().history();
        return messages.say(
                "history_words",
                history.visible(),
                history.pending(),
                history.rejected(),
                history.spam(),
                history.deleted());
    }

    /** What people call a detector. */
    public String detector(RecordedResult finding) {
        return messages.detector(finding.detector());
    }

    /** What a detector found, in words. */
    public String evidence(RecordedResult finding) {
        return messages.evidence(finding.evidence());
    }

    /** Why something was decided, in words; empty where nobody said it. */
    public String reason(DecisionStep step) {
        return messages.reason(step.reason());
    }

    /** What a decision can be given as its reason. */
    public List<String> getReasons() {
        return REASONS;
    }

    /** The queue in view; Faces walks through its items before it opens the page when a form comes back. */
    public Queue getQueue() {
        if (queue == null) {
            queue = Queue.named(exchange.text("queue", Queue.PENDING.word())).orElseThrow(ProblemException::notFound);
        }
        return queue;
    }

    public Queue[] getQueues() {
        return Queue.values();
    }

    /** How much is in a queue; beyond what is counted, a plus says that there is more. */
    public String count(Queue other) {
        return Queues.shown(counts.get(other));
    }

    public String getNext() {
        return page == null || page.next() == null ? null : address(page.next());
    }

    /** Whether this is not the first page. */
    public boolean isWithin() {
        return exchange.text("after", null) != null;
    }

    /** What was decided last, on whose comment, or null. */
    public String getDone() {
        return refusal == null ? done : null;
    }

    /** The comment on which the last decision can be taken back, or null. */
    public QueueItem getUndoable() {
        return refusal == null ? undoable : null;
    }

    private String done(String asked) {
        Matcher what = DONE.matcher(asked);
        QueueItem item = what.matches()
                ? queues.find(current.get(), Long.parseLong(what.group(2))).orElse(null)
                : null;
        if (item == null) {
            return null;
        }
        undoable = what.group(1).equals(UNDO) ? null : item;
        return messages.say("done_" + what.group(1), told(item));
    }

    private String told(QueueItem item) {
        String name = item.author().name();
        String headline = item.story().headline();
        return item.answered() == null
                ? messages.say("told_comment", name, headline)
                : messages.say("told_reply", name, item.answered().name(), headline);
    }

    static String address(Queue queue) {
        return ADDRESS + "?queue=" + queue.word();
    }

    private String address(String after) {
        return address(getQueue()) + (after == null ? "" : "&after=" + after);
    }
}
