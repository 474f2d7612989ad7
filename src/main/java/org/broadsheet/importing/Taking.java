package org.broadsheet.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.article.Article;
import org.broadsheet.importing.ImportReport.Line;
import org.broadsheet.importing.ImportReport.Outcome;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.publication.PastStory;
import org.broadsheet.publication.StoryIntake;
import org.broadsheet.workflow.ApprovalPolicies;

/** The transaction of one item: all of it with its origin and its line in the trail, or nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Taking {
    private static final String OTHER =
            "The source has brought something else under this id. What is here is kept as it is.";

    @Inject
    Origins origins;

    @Inject
    PastTexts texts;

    @Inject
    StoryIntake intake;

    @Inject
    StaffAdministration staffing;

    @Inject
    ApprovalPolicies policies;

    @Inject
    AuditTrail trail;

    @Inject
    DatabaseClock clock;

    /** Takes somebody in, without a password and without a role. */
    public Line person(Actor importer, ImportBatch batch, ImportedPerson person) {
        Provenance.Key key = new Provenance.Key(batch.source(), Provenance.Kind.PERSON, person.id());
        String hash = Fingerprints.of(person);
        return known(key, hash).orElseGet(() -> {
            long id = staffing.install(
                    new NewPerson(person.handle(), person.displayName(), null, person.bio(), List.of()));
            return keep(importer, key, new Provenance(key, id, null, hash), id, null);
        });
    }

    /** Takes a story in with its comments. */
    public Line story(Actor importer, ImportBatch batch, ImportedStory story) {
        Provenance.Key key = new Provenance.Key(batch.source(), Provenance.Kind.STORY, story.id());
        String hash = Fingerprints.of(story);
        return known(key, hash).orElseGet(() -> {
            List<Violation> problems = StoryCheck.problems(story, clock.now());
            Optional<PastStory> past = texts.of(importer, batch.source(), story, problems);
            past.ifPresent(known -> problems.addAll(intake.problems(known)));
            texts.commentProblems(story, problems);
            if (!problems.isEmpty()) {
                throw ProblemException.invalid(problems);
            }
            return store(importer, key, hash, past.orElseThrow(), story);
        });
    }

    private Line store(Actor importer, Provenance.Key key, String hash, PastStory past, ImportedStory story) {
        Article article = intake.take(past);
        if (story.state() != ImportedStory.State.DRAFT) {
            article.submitUnder(policies.imported());
        }
        texts.takeComments(importer, key.source(), article.id(), story);
        trail.record(
                door(importer),
                AuditAction.of(
                        "article.import",
                        "article",
                        article.id(),
                        new AuditValues()
                                .text("source", key.source())
                                .text("originalId", key.originalId())
                                .number("revision", article.working().number())
                                .hash("hash", article.working().contentHash())));
        Provenance provenance = new Provenance(key, article.id(), article.id(), hash);
        return keep(
                importer, key, provenance, article.id(), story.versions().get(0).at());
    }

    /** One line in the trail for the whole run. */
    public void tell(Actor importer, String source, ImportReport report) {
        trail.record(
                door(importer),
                AuditAction.of(
                        "import.run",
                        "import",
                        0,
                        new AuditValues()
                                .text("source", source)
                                .number("itemsTaken", report.count(Outcome.TAKEN))
                                .number("itemsKnown", report.count(Outcome.KNOWN))
                                .number("itemsRefused", report.count(Outcome.REFUSED))));
    }

    private Optional<Line> known(Provenance.Key key, String hash) {
        return origins.find(key).map(there -> {
            if (!Hashes.same(there.contentHash(), hash)) {
                throw ProblemException.invalid("id", OTHER);
            }
            return new Line(key.kind(), key.originalId(), Outcome.KNOWN, there.entityId(), List.of());
        });
    }

    private Line keep(Actor importer, Provenance.Key key, Provenance provenance, long id, Instant madeAt) {
        origins.add(provenance.broughtBy(importer.id(), clock.now(), madeAt));
        origins.flush();
        return new Line(key.kind(), key.originalId(), Outcome.TAKEN, id, List.of());
    }

    /** Whoever asks for it: an import is carried out by the server. */
    private static Actor door(Actor importer) {
        return new Actor(importer.id(), importer.handle(), importer.displayName(), Channel.JOB, importer.grants());
    }
}
