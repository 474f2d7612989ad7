package org.broadsheet.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.moderation.ModerationMessages;
import org.broadsheet.moderation.WordEntry.Kind;
import org.broadsheet.moderation.WordLists;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;

/** The word lists at the desk: read, added to, and taken from. */
@Named
@RequestScoped
public class WordsPage {
    private static final String ADDRESS = "/desk/words";
    private static final int LENGTH = 100;
    private static final Set<String> DEEDS = Set.of("add", "remove");

    @Inject
    CurrentActor current;

    @Inject
    WordLists lists;

    @Inject
    ModerationMessages messages;

    @Inject
    ModerationExchange exchange;

    private List<WordLists.Line> lines;
    private ProblemException refusal;

    public void open() {
        try {
            lines = lists.list(current.get(), exchange.text("from", null), LENGTH + 1);
        } catch (ProblemException no) {
            exchange.fail(no);
        }
    }

    public void add() {
        carryOut(() -> {
            boolean fresh = lists.add(
                    current.get(),
                    exchange.choice(Kind.class, "kind"),
                    exchange.text("language", WordLists.EVERY_LANGUAGE),
                    exchange.text("phrase", ""));
            if (!fresh) {
                throw ProblemException.invalid("phrase", messages.say("phrase_there"));
            }
            return "add";
        });
    }

    public void remove() {
        carryOut(() -> {
            lists.remove(current.get(), exchange.number("remove"));
            return "remove";
        });
    }

    private void carryOut(Supplier<String> change) {
        try {
            exchange.goTo(ADDRESS + "?done=" + change.get());
        } catch (ProblemException no) {
            refusal = no;
            exchange.status(no);
        }
    }

    public List<WordLists.Line> getLines() {
        return lines == null ? List.of() : lines.subList(0, Math.min(LENGTH, lines.size()));
    }

    /** The address of the next page, or null. */
    public String getNext() {
        return lines == null || lines.size() <= LENGTH
                ? null
                : ADDRESS + "?from=" + exchange.encoded(lines.get(LENGTH - 1).key());
    }

    /** What was done last, {@code add} or {@code remove}, or null. */
    public String getDone() {
        String done = exchange.text("done", "");
        return refusal == null && DEEDS.contains(done) ? done : null;
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    /** What was typed into a field of a refused form. */
    public String typed(String field) {
        return refusal == null ? "" : exchange.text(field, "");
    }

    /** What is wrong with a field, or null. */
    public String problem(String field) {
        if (refusal == null) {
            return null;
        }
        return refusal.violations().stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::message)
                .findFirst()
                .orElse(null);
    }
}
