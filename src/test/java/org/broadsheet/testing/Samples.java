package org.broadsheet.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.Role;
import org.broadsheet.account.RoleHeld;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.Revision;
import org.broadsheet.article.StoryContent;
import org.broadsheet.editing.Editing;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Grant;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionPlan;
import org.broadsheet.section.SectionTree;
import org.broadsheet.workflow.StoryStatus;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.TransitionRequest;
import org.broadsheet.workflow.Workflow;

/**
 * People, sections and stories in every state, made by the use cases themselves. Between two steps of a story a second
 * goes by. The people have roles everywhere: {@code reporter}, {@code reporter2}, {@code subeditor}, {@code editor},
 * {@code editor2}, {@code publisher}, {@code publisher2}, {@code admin}, {@code reader}.
 */
public final class Samples {

    /** The notice that readers find in the place of {@link #killed}. */
    public static final String NOTICE = "This story was removed.";

    private final House house;
    private final Map<String, Actor> people = new HashMap<>();

    public Samples(House house) {
        this.house = house;
    }

    // --- sections
    // -----------------------------------------------------------------------------------------------------

    /** The section in which stories are unless they say otherwise. */
    public SectionEntry world() {
        return section("world");
    }

    /** A section at the top, made at first use. */
    public SectionEntry section(String slug) {
        return sectionUnder(slug, null);
    }

    public SectionEntry sectionUnder(String slug, String parent) {
        SectionTree tree = house.get(SectionTree.class);
        return tree.findBySlug(slug).orElseGet(() -> {
            String name = slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1);
            return tree.add(new SectionPlan(slug, name, "All about " + slug, 1, parent));
        });
    }

    // --- people
    // -------------------------------------------------------------------------------------------------------

    /** Somebody with roles everywhere, taken in at first use. */
    public Actor person(String handle, Role... roles) {
        return people.computeIfAbsent(
                handle,
                none -> takeIn(
                        handle, Stream.of(roles).map(RoleHeld::everywhere).toList()));
    }

    /** Somebody with roles in one section only. */
    public Actor personIn(SectionEntry section, String handle, Role... roles) {
        return people.computeIfAbsent(
                handle,
                none -> takeIn(
                        handle,
                        Stream.of(roles)
                                .map(role -> new RoleHeld(role, section.id()))
                                .toList()));
    }

    private Actor takeIn(String handle, List<RoleHeld> roles) {
        String name = handle.substring(0, 1).toUpperCase(Locale.ROOT) + handle.substring(1);
        long id = house.get(StaffAdministration.class).install(new NewPerson(handle, name, null, null, roles));
        return new Actor(id, handle, name, Channel.SCREEN, grants(roles));
    }

    private static Set<Grant> grants(List<RoleHeld> roles) {
        Set<Grant> grants = new HashSet<>();
        for (RoleHeld held : roles) {
            held.role().permissions().forEach(code -> grants.add(new Grant(code, held.section())));
            grants.add(new Grant("role." + held.role(), held.section()));
        }
        return grants;
    }

    public Actor reporter() {
        return person("reporter", Role.REPORTER);
    }

    public Actor reporter2() {
        return person("reporter2", Role.REPORTER);
    }

    public Actor subeditor() {
        return person("subeditor", Role.SUBEDITOR);
    }

    public Actor editor() {
        return person("editor", Role.EDITOR);
    }

    public Actor editor2() {
        return person("editor2", Role.EDITOR);
    }

    public Actor publisher() {
        return person("publisher", Role.PUBLISHER);
    }

    public Actor publisher2() {
        return person("publisher2", Role.PUBLISHER);
    }

    public Actor admin() {
        return person("admin", Role.ADMIN);
    }

    public Actor reader() {
        return person("reader", Role.READER);
    }

    // --- copies and versions
    // ------------------------------------------------------------------------------------------

    /** A copy that passes every gate. */
    public ContentSample copy() {
        return new ContentSample(world().id());
    }

    public Revision newest(long story) {
        return revision(story, newestNumber(story));
    }

    public Revision revision(long story, int number) {
        return house.get(NewsroomArticles.class).revision(story, number);
    }

    private int newestNumber(long story) {
        return (int) house.rows("select max(number) from article_revision where article_id = ?", story)
                .get(0)
                .get(0);
    }

    /** Saves another version of the newest one; the answer is its number. */
    public int revise(Actor writer, long story, UnaryOperator<ContentSample> change) {
        tick();
        int newest = newestNumber(story);
        StoryContent content = house.within(() -> revision(story, newest).content());
        return house.get(Editing.class)
                .save(
                        writer,
                        new ReviseArticle(
                                story,
                                newest,
                                change.apply(ContentSample.like(content)).content(),
                                null,
                                null));
    }

    // --- transitions
    // --------------------------------------------------------------------------------------------------

    /** Asks for a transition of the newest version. */
    public TransitionRequest ask(long story, Transition transition) {
        return TransitionRequest.of(story, transition, newestNumber(story));
    }

    public StoryStatus move(Actor actor, long story, Transition transition) {
        return move(actor, ask(story, transition));
    }

    public StoryStatus move(Actor actor, TransitionRequest move) {
        tick();
        return house.get(Workflow.class).carryOut(actor, move);
    }

    private void tick() {
        house.clock().advance(Duration.ofSeconds(1));
    }

    // --- stories
    // ------------------------------------------------------------------------------------------------------

    public long draft() {
        return draft(reporter(), copy().content());
    }

    public long draft(Actor writer, StoryContent content) {
        tick();
        return house.get(Editing.class).begin(writer, content, DeskNotes.none());
    }

    public long inReview() {
        return submit(draft());
    }

    public long returned() {
        long story = inReview();
        move(editor(), ask(story, Transition.RETURN).noting("Who says so?"));
        return story;
    }

    public long approved() {
        return approve(draft());
    }

    public long spiked() {
        long story = draft();
        move(subeditor(), story, Transition.SPIKE);
        return story;
    }

    public long live() {
        return publish(draft());
    }

    /** Released, with a newer version that readers do not have. */
    public long liveWithDraft() {
        long story = live();
        revise(reporter(), story, copy -> copy.change(ChangeKind.UPDATE, "More is known.")
                .headline("Bridge opens, then closes"));
        return story;
    }

    public long scheduled(Instant at) {
        return schedule(draft(), at);
    }

    /** To be released as soon as the embargo lifts. */
    public long embargoed(Instant until) {
        long story = approved();
        move(editor(), Times.embargoed(ask(story, Transition.PUBLISH), until));
        return story;
    }

    /** Live, with an approved update that goes out later. */
    public long liveWithPlan(Instant at) {
        return schedule(liveWithDraft(), at);
    }

    public long withdrawn() {
        long story = live();
        move(publisher(), ask(story, Transition.UNPUBLISH).noting("The lawyers asked."));
        return story;
    }

    public long expired() {
        long story = approved();
        TransitionRequest now = ask(story, Transition.PUBLISH);
        Instant end = house.clock().instant().plus(Duration.ofMinutes(1));
        move(
                editor(),
                new TransitionRequest(now.articleId(), now.transition(), now.revision(), null, null, null, null, end));
        house.clock().set(end);
        return story;
    }

    public long killed() {
        return kill(live());
    }

    /** Out without an approval, its signature owed. */
    public long unsigned() {
        long story = draft();
        move(publisher(), ask(story, Transition.BREAK_GLASS).because("The bridge fell."));
        return story;
    }

    public long submit(long story) {
        move(reporter(), story, Transition.SUBMIT);
        return story;
    }

    /** Submits and approves the newest version. */
    public long approve(long story) {
        submit(story);
        move(editor(), story, Transition.APPROVE);
        return story;
    }

    /** Submits, approves and publishes the newest version now. */
    public long publish(long story) {
        approve(story);
        move(editor(), story, Transition.PUBLISH);
        return story;
    }

    /** Submits, approves and schedules the newest version. */
    public long schedule(long story, Instant at) {
        approve(story);
        move(editor(), ask(story, Transition.SCHEDULE).at(at));
        return story;
    }

    public long kill(long story) {
        move(
                publisher(),
                ask(story, Transition.KILL).because("A court said so.").noting(NOTICE));
        return story;
    }
}
