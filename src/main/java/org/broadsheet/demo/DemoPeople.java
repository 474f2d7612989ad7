package org.broadsheet.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.People;
import org.broadsheet.account.PersonName;
import org.broadsheet.account.Role;
import org.broadsheet.account.RoleHeld;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.article.Byline;
import org.broadsheet.demo.DemoTexts.GuestText;
import org.broadsheet.demo.DemoTexts.PersonText;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Grant;

/** The invented staff and readers: takes them in, and lets the loader act in their names. */
@ApplicationScoped
class DemoPeople {
    private static final String PASSWORD = "broadsheet-demo";

    @Inject
    StaffAdministration staffing;

    @Inject
    People people;

    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Byline> credits = new HashMap<>();
    private final Map<String, String> tagNames = new HashMap<>();

    void takeIn(DemoTexts texts) {
        texts.newsroom().tags().forEach(tag -> tagNames.put(tag.slug(), tag.name()));
        for (PersonText person : texts.newsroom().people()) {
            List<Role> roles = person.roles().stream().map(Role::valueOf).toList();
            String bio = person.bio().isEmpty() ? null : person.bio();
            add(
                    person.handle(),
                    new NewPerson(
                            person.handle(),
                            person.displayName(),
                            PASSWORD,
                            bio,
                            roles.stream().map(RoleHeld::everywhere).toList()));
            actors.put(
                    person.handle(), actor(people.findByHandle(person.handle()).orElseThrow(), roles));
        }
        for (GuestText guest : texts.newsroom().guestBylines()) {
            add(guest.slug(), new NewPerson(guest.slug(), guest.name(), null, guest.bio(), List.of()));
        }
    }

    private void add(String key, NewPerson person) {
        staffing.install(person);
        PersonName name = people.findByHandle(person.handle()).orElseThrow();
        credits.put(key, new Byline(name.id(), name.displayName(), name.slug()));
    }

    Actor actor(String handle) {
        return actors.get(handle);
    }

    String tagName(String slug) {
        return tagNames.getOrDefault(slug, slug);
    }

    Byline credit(String key) {
        return credits.get(key);
    }

    private static Actor actor(PersonName person, List<Role> roles) {
        Set<Grant> grants = new HashSet<>();
        for (Role role : roles) {
            role.permissions().forEach(permission -> grants.add(new Grant(permission, null)));
            grants.add(new Grant("role." + role, null));
        }
        return new Actor(person.id(), person.handle(), person.displayName(), Channel.JOB, grants);
    }
}
