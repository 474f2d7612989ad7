package org.broadsheet.importing;

import java.util.List;
import org.broadsheet.platform.Violation;

/** What became of each item of a run, in the order of the items; after a stop the rest is not listed. */
public record ImportReport(List<Line> lines) {

    /** What became of an item. */
    public enum Outcome {
        TAKEN,
        /** The same came in an earlier run; nothing was changed. */
        KNOWN,
        REFUSED
    }

    /**
     * An item.
     *
     * @param id as the source has it
     * @param entity the person's or the story's id here, or null
     * @param problems all that was wrong with it, by field
     */
    public record Line(Provenance.Kind kind, String id, Outcome outcome, Long entity, List<Violation> problems) {
        public Line {
            problems = List.copyOf(problems);
        }
    }

    public ImportReport {
        lines = List.copyOf(lines);
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome == outcome).count();
    }
}
