package org.broadsheet.desk.web;

import java.util.List;
import org.broadsheet.desk.StoryRow;

/**
 * A line of the list of stories, ready to be shown.
 *
 * @param href the list with this story selected
 * @param page the story's own page, for telephones
 * @param about slugline, names, length, version
 * @param flags what keeps it from readers, and {@code notes} what is to be said under the state
 * @param who who has it, and {@code whoNote} since when or how
 */
public record StoryRowView(
        StoryRow row,
        String href,
        String page,
        boolean selected,
        List<String> about,
        String state,
        String tone,
        List<String> flags,
        List<String> notes,
        String section,
        String who,
        String whoNote,
        String due,
        boolean late) {}
