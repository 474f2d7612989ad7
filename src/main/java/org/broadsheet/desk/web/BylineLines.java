package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.account.People;
import org.broadsheet.account.PersonName;
import org.broadsheet.article.Byline;
import org.broadsheet.article.StoryContent;
import org.broadsheet.platform.Violation;

/**
 * The names under a headline as the editor's field holds them, one a line: a free name, or the name of somebody of the house
 * with the sign-in name, {@code Inês Vale @reporter}.
 */
@RequestScoped
class BylineLines {
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

    @Inject
    People people;

    @Inject
    DeskMessages messages;

    /** The names; a sign-in name that nobody has is added to what is wrong. */
    List<Byline> read(List<String> typed, List<Violation> wrong) {
        // One more than fit, so that the check of the story can say so.
        List<String> lines = typed.stream().limit(StoryContent.MOST_BYLINES + 1).toList();
        Map<String, PersonName> known = people.byHandles(
                lines.stream().flatMap(line -> handle(line).stream()).toList());
        List<Byline> bylines = new ArrayList<>();
        for (String line : lines) {
            String handle = handle(line).orElse(null);
            if (handle == null) {
                bylines.add(Byline.outsider(line));
            } else if (known.containsKey(handle)) {
                PersonName person = known.get(handle);
                bylines.add(new Byline(person.id(), person.displayName(), person.slug()));
            } else {
                wrong.add(new Violation("bylines", messages.say("problem_handle", handle)));
            }
        }
        return bylines;
    }

    String written(List<Byline> bylines) {
        Map<Long, PersonName> known = people.accounts(
                bylines.stream().map(Byline::personId).filter(Objects::nonNull).toList());
        return bylines.stream()
                // a free name has no account, and an empty map of the JDK refuses to be asked for nobody
                .map(byline -> byline.personId() != null && known.containsKey(byline.personId())
                        ? byline.name() + " @" + known.get(byline.personId()).handle()
                        : byline.name())
                .collect(Collectors.joining("\n"));
    }

    /** A line without the name that somebody signs in with. */
    static String name(String line) {
        return handle(line)
                .map(handle ->
                        line.substring(0, line.length() - handle.length() - 1).stripTrailing())
                .orElse(line);
    }

    /** The name that somebody signs in with, behind the last {@code @}. */
    private static Optional<String> handle(String line) {
        int at = line.lastIndexOf('@');
        return Optional.of(line.substring(at + 1))
                .filter(handle -> at >= 0 && HANDLE.matcher(handle).matches());
    }
}
