package org.broadsheet.platform.jobs;

/**
 * Carries out the errands of one topic. It runs in the transaction that notes the errand as done: what it changes in the
 * database happens once; what it does outside may, after a failure, happen again.
 */
public interface OutboxHandler {
    /**
     * Its name, for ever. Once a node that has it has started, the errands of its topic wait for nodes that have it.
     */
    String name();

    /** Whose errands it takes, as in {@code article.released}. */
    String topic();

    void handle(OutboxTask errand);
}
