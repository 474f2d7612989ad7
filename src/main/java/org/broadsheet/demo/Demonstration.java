package org.broadsheet.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.account.People;
import org.broadsheet.demo.DemoTexts.SectionText;
import org.broadsheet.demo.DemoTexts.Story;
import org.broadsheet.platform.store.GateOpened;
import org.broadsheet.platform.web.Welcome;
import org.broadsheet.section.SectionPlan;
import org.broadsheet.section.SectionTree;

/**
 * Fills an empty store before the first request is served. A mark in the store says that it was the demonstration: with
 * it nothing more is done, and a store that holds anything without it is left alone with a clear word.
 */
@ApplicationScoped
public class Demonstration {
    private static final Logger LOG = System.getLogger(Demonstration.class.getName());
    private static final int SECOND = 200;

    @Inject
    DemoMark mark;

    @Inject
    DemoSettings settings;

    @Inject
    People people;

    @Inject
    SectionTree sections;

    @Inject
    DemoPeople cast;

    @Inject
    DemoStories stories;

    @Inject
    DemoComments comments;

    @Inject
    DemoDesk desk;

    void welcome(@Observes Welcome welcome) {
        if (settings.isWanted()) {
            welcome.say(
                    "This is a demonstration: sign in as reporter, subeditor, editor, publisher, moderator or admin,");
            welcome.say("password broadsheet-demo.");
        }
    }

    void fill(@Observes @Priority(SECOND) GateOpened opened) {
        if (!settings.isWanted() || mark.isDone()) {
            return;
        }
        if (mark.isBegun()) {
            throw new IllegalStateException(
                    "BROADSHEET_DEMO: another node is still filling the store, then this one goes on by itself;"
                            + " or an earlier start was interrupted while it did: then empty the database and start again.");
        }
        if (!people.isEmpty()) {
            throw new IllegalStateException(
                    "BROADSHEET_DEMO=true is for an empty database, and this one holds data that"
                            + " the demonstration did not make. Nothing was changed. Unset BROADSHEET_DEMO or use another database.");
        }
        LOG.log(Level.INFO, "The demonstration newsroom moves in with {0} stories.", settings.size());
        mark.begin();
        moveIn(DemoTexts.read());
        mark.done();
        LOG.log(Level.INFO, "The demonstration newsroom is open.");
    }

    void moveIn(DemoTexts texts) {
        texts.newsroom().sections().forEach(section -> add(section, null));
        cast.takeIn(texts);
        int onTheDesk = Math.min(DemoDesk.STATES, settings.size() / 4);
        List<Story> written =
                texts.stories().subList(0, Math.min(texts.stories().size(), settings.size()));
        List<Story> released = written.subList(0, Math.max(0, written.size() - onTheDesk));
        List<String> bylines = Stream.concat(
                        Stream.of("reporter", "reporter2"),
                        texts.newsroom().guestBylines().stream().map(DemoTexts.GuestText::slug))
                .toList();
        InventedStories inventor = new InventedStories(texts, bylines);
        stories.store(released, settings.size() - written.size(), inventor);
        for (int n = 0; n < released.size(); n++) {
            comments.decide(n, released.get(n));
        }
        desk.leaveOnTheDesk(written.subList(released.size(), written.size()));
    }

    private void add(SectionText section, String parent) {
        sections.add(new SectionPlan(section.slug(), section.name(), section.description(), section.order(), parent));
        section.children().forEach(child -> add(child, section.slug()));
    }
}
