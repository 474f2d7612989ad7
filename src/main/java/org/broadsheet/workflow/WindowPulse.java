package org.broadsheet.workflow;

/**
 * An open editor says that it is there, and what was typed in it since it said so last.
 *
 * @param articleId the story, or null while it was never saved
 * @param draft the key of the story while it was never saved, or null
 * @param token what the window was given for its lock, or null
 * @param takeOver whether to take the lock from whoever has it
 * @param baseRevisionId the version that the text stands on, or null
 * @param text the editor's fields as JSON, or null when nothing is to be kept
 */
public record WindowPulse(
        Long articleId, String draft, String token, boolean takeOver, Long baseRevisionId, String text) {
    String key() {
        return articleId == null ? Autosaves.requireNew(draft) : Autosaves.keyOf(articleId);
    }
}
