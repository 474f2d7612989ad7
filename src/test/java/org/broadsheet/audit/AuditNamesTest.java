package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.account.PersonName;
import org.broadsheet.audit.AuditNames.Names;
import org.broadsheet.audit.AuditNames.Remark;
import org.broadsheet.platform.Channel;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The names behind the numbers of a page of the trail. */
@OnEveryStore
class AuditNamesTest {

    @Parameter
    House house;

    @Test
    void everyKindHasItsNames() {
        Samples samples = new Samples(house);
        long story = samples.live();
        long editor = samples.editor().id();

        Names names = house.get(AuditNames.class)
                .of(List.of(
                        entry("article", story, null),
                        entry("article", 999_999, null),
                        entry("person", editor, null),
                        entry(
                                "article",
                                story,
                                "{\"v\":1,\"reader\":" + samples.reporter().id() + "}")));

        assertThat(names.thing("article", story))
                .isEqualTo(samples.newest(story).headline());
        assertThat(names.thing("article", 999_999)).isNull();
        assertThat(names.thing("policy", story)).isNull();
        assertThat(names.thing("person", editor)).isEqualTo(samples.editor().displayName());
        assertThat(names.person(samples.reporter().id()))
                .isEqualTo(samples.reporter().displayName());
        assertThat(names.actor("editor")).isEqualTo(samples.editor().displayName());
        assertThat(names.actor("system")).isEqualTo("system");
        assertThat(names.sections())
                .containsEntry(samples.world().id(), samples.world().name());
    }

    @Test
    void aCommentIsKnownByItsStoryAndItsAuthor() {
        Map<Long, PersonName> people = Map.of(5L, new PersonName(5, "late", "Late reader", "late"));
        Names names = new Names(
                Map.of(),
                people,
                Map.of(7L, "Four-day week"),
                Map.of(1L, new Remark(7, 5L, null), 2L, new Remark(7, null, "A guest"), 3L, new Remark(8, null, null)),
                Map.of());

        assertThat(names.thing("comment", 1)).isEqualTo("Four-day week");
        assertThat(names.author("comment", 1)).isEqualTo("Late reader");
        assertThat(names.author("comment", 2)).isEqualTo("A guest");
        assertThat(names.thing("comment", 3)).isNull();
        assertThat(names.author("comment", 3)).isNull();
        assertThat(names.author("person", 5)).isNull();
        assertThat(house.get(AuditMessages.class).commentBy("Late reader")).isEqualTo("Comment by Late reader on");
    }

    @Test
    void aLineOfAWordListIsKnownByItsPhrase() {
        Names names = new Names(Map.of(), Map.of(), Map.of(7L, "Four-day week"), Map.of(), Map.of());

        assertThat(names.thing(entry(
                        "word_list",
                        1,
                        "{\"v\":1,\"kind\":\"BANNED\",\"language\":\"*\",\"phrase\":\"buy cheap pills\"}")))
                .isEqualTo("buy cheap pills");
        assertThat(names.thing(entry("word_list", 1, null))).isNull();
        assertThat(names.thing(entry("word_list", 1, "BANNED * an entry of an earlier version")))
                .isNull();
        assertThat(names.thing(entry("article", 7, "DRAFT to LIVE now"))).isEqualTo("Four-day week");
    }

    @Test
    void whoMayHaveDoneSomethingIsKnown() {
        AuditNames known = house.get(AuditNames.class);
        String editor = new Samples(house).editor().handle();

        assertThat(List.of(editor, "system", "guest")).allMatch(known::isKnown);
        assertThat(known.isKnown("nobody-at-all")).isFalse();
    }

    @Test
    void everyKindOfThingHasAName() {
        AuditMessages messages = house.get(AuditMessages.class);

        assertThat(messages.kinds()).isNotEmpty().allSatisfy(kind -> assertThat(messages.entity(kind))
                .isNotEqualTo(kind));
    }

    @Test
    void namesOfManyEntriesTakeAsFewStatementsAsOfOne() {
        Samples samples = new Samples(house);
        samples.editor();
        List<AuditEntry> many = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            many.add(entry(
                    "article",
                    samples.draft(),
                    "{\"v\":1,\"reader\":" + samples.reporter().id() + "}"));
            many.add(entry("comment", i, null));
        }
        AuditNames known = house.get(AuditNames.class);
        known.of(many);

        assertThat(house.statements(() -> known.of(many))).hasSizeLessThanOrEqualTo(4);
    }

    private static AuditEntry entry(String kind, long id, String after) {
        return new AuditEntry(
                id,
                null,
                Instant.EPOCH,
                "editor",
                Channel.SCREEN,
                kind + ".act",
                kind,
                id,
                null,
                1,
                null,
                after,
                "",
                null);
    }
}
