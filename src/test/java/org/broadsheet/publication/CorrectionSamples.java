package org.broadsheet.publication;

import java.util.List;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Samples;

/** Changes that the reporter makes to a story, and the notes of them that readers have. */
final class CorrectionSamples {

    private final Samples samples;
    private final PublishedArticles readers;

    CorrectionSamples(House house, Samples samples) {
        this.samples = samples;
        this.readers = house.get(PublishedArticles.class);
    }

    /** The texts on the page of all corrections. */
    List<String> listed() {
        return readers.corrections(null, 50).items().stream()
                .map(ReleasedCorrection::text)
                .toList();
    }

    /** The texts at the story itself. */
    List<String> onPage(long story) {
        return readers.find(story).orElseThrow().corrections().stream()
                .map(ReleasedCorrection::text)
                .toList();
    }

    /** The newest on the page of all corrections. */
    ReleasedCorrection first() {
        return readers.corrections(null, 5).items().get(0);
    }

    /** A new version with a change that readers may get a note of. */
    void change(long story, ChangeKind kind, String text) {
        int next = samples.newest(story).number() + 1;
        samples.revise(samples.reporter(), story, copy -> copy.headline("Version " + next)
                .change(kind, text));
    }

    /** A new version in which the change is left as it was. */
    void carryOn(long story) {
        int next = samples.newest(story).number() + 1;
        samples.revise(samples.reporter(), story, copy -> copy.headline("Version " + next));
    }
}
