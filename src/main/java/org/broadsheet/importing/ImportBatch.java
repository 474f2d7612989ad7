package org.broadsheet.importing;

import java.util.List;

/**
 * What one run brings. People come first, for stories name them.
 *
 * @param source the name of where it comes from, always the same for the same source
 * @param stopAtFirst whether nothing more is taken after the first item that is refused
 */
public record ImportBatch(
        String source, List<ImportedPerson> people, List<ImportedStory> stories, boolean stopAtFirst) {
    public ImportBatch {
        people = List.copyOf(people);
        stories = List.copyOf(stories);
    }

    /** Stories alone; those that are refused stop nothing. */
    public static ImportBatch of(String source, List<ImportedStory> stories) {
        return new ImportBatch(source, List.of(), stories, false);
    }
}
