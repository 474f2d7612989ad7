package org.broadsheet.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.broadsheet.account.Permission;
import org.broadsheet.importing.ImportReport.Line;
import org.broadsheet.importing.ImportReport.Outcome;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.Entities;
import org.broadsheet.text.HiddenCharacters;

/**
 * Takes in what was made elsewhere. Each item has a transaction of its own: one that is refused leaves nothing behind, and a
 * run that is interrupted is simply run again, for what came before is known by its source and its id there. Stories go to
 * readers without an approval of this house, so this is for those who may do that: {@code content.import}.
 */
@ApplicationScoped
public class StoryImport {
    private static final int LONGEST_SOURCE = 60;
    private static final int LONGEST_ID = 200;

    @Inject
    Taking taking;

    @Inject
    Origins origins;

    /** Refuses with 403 without {@code content.import}, and with 400 without the name of a source. */
    public ImportReport run(Actor importer, ImportBatch batch) {
        importer.require(Permission.CONTENT_IMPORT);
        requireSource(batch.source());
        Run run = new Run(batch.stopAtFirst());
        for (ImportedPerson person : batch.people()) {
            run.add(Provenance.Kind.PERSON, person.id(), () -> taking.person(importer, batch, person));
        }
        for (ImportedStory story : batch.stories()) {
            run.add(Provenance.Kind.STORY, story.id(), () -> taking.story(importer, batch, story));
        }
        ImportReport report = new ImportReport(run.lines);
        taking.tell(importer, batch.source(), report);
        return report;
    }

    /** What something of a source is here, as far as it has come. */
    @Transactional
    public Optional<Long> find(String source, Provenance.Kind kind, String originalId) {
        return origins.find(new Provenance.Key(source, kind, originalId)).map(Provenance::entityId);
    }

    /** The original id of a comment, whose own id counts within its story: no other two ids give the same. */
    public static String commentId(String story, String comment) {
        return story.length() + "#" + story + "#" + comment;
    }

    private static void requireSource(String source) {
        if (source == null || source.length() > LONGEST_SOURCE || source.isBlank() || HiddenCharacters.inLine(source)) {
            throw ProblemException.invalid("source", "Name the source in at most " + LONGEST_SOURCE + " characters.");
        }
    }

    /** How far it has come. */
    private static final class Run {
        private final boolean stopAtFirst;
        private final List<Line> lines = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        Run(boolean stopAtFirst) {
            this.stopAtFirst = stopAtFirst;
        }

        void add(Provenance.Kind kind, String id, Supplier<Line> take) {
            boolean stopped = stopAtFirst
                    && !lines.isEmpty()
                    && lines.get(lines.size() - 1).outcome() == Outcome.REFUSED;
            if (!stopped) {
                String problem = problem(kind, id);
                lines.add(problem == null ? taken(kind, id, take) : refused(kind, id, new Violation("id", problem)));
            }
        }

        private String problem(Provenance.Kind kind, String id) {
            if (id == null || id.length() > LONGEST_ID || id.isBlank() || HiddenCharacters.inLine(id)) {
                return "An item has the id of its source, of at most " + LONGEST_ID + " characters.";
            }
            return ids.add(kind + id) ? null : "This run has another item of the id " + id + ".";
        }
    }

    /** Two runs of the same at once: one of them takes an item, and the other one finds it at its second try. */
    private static Line taken(Provenance.Kind kind, String id, Supplier<Line> take) {
        try {
            return tried(kind, id, take);
        } catch (PersistenceException first) {
            requireUnique(first);
        }
        try {
            return tried(kind, id, take);
        } catch (PersistenceException second) {
            requireUnique(second);
            return refused(kind, id, new Violation("", "Another run stores the same. Run the import again."));
        }
    }

    private static void requireUnique(PersistenceException failed) {
        if (!Entities.isUniqueViolation(failed)) {
            throw failed;
        }
    }

    private static Line tried(Provenance.Kind kind, String id, Supplier<Line> take) {
        try {
            return take.get();
        } catch (ProblemException refusal) {
            List<Violation> problems = refusal.violations().isEmpty()
                    ? List.of(new Violation("", refusal.getMessage()))
                    : refusal.violations();
            return new Line(kind, id, Outcome.REFUSED, null, problems);
        }
    }

    private static Line refused(Provenance.Kind kind, String id, Violation problem) {
        String shown = id == null || id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
        return new Line(kind, shown, Outcome.REFUSED, null, List.of(problem));
    }
}
