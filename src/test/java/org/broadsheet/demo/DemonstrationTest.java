package org.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.broadsheet.account.Permission;
import org.broadsheet.audit.RecordVerifying;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Grant;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the demonstration shows is what its people did, and what it brought in from elsewhere says so. */
@OnEveryStore
class DemonstrationTest {
    private static final Actor READER =
            new Actor(1, "reader", "Reader", Channel.SCREEN, Set.of(new Grant(Permission.AUDIT_READ, null)));

    @Parameter
    House house;

    private long count(String what) {
        return ((Number) house.rows("select count(*) from " + what).get(0).get(0)).longValue();
    }

    @Test
    void nothingIsSignedOrDecidedThatNobodyDid() {
        house.get(Demonstration.class).moveIn(DemoTexts.read());

        assertThat(count("article")).isEqualTo(60);
        assertThat(count("provenance where kind = 'STORY'")).isEqualTo(60 - DemoDesk.STATES);
        assertThat(count("approval")).isPositive();
        assertThat(house.rows("select a.id from approval a where not exists (select 1 from audit_event e"
                        + " where e.action = 'article.approve' and e.entity_id = a.article_id"
                        + " and e.actor_id = a.approver_id)"))
                .isEmpty();
        assertThat(house.rows("select distinct p.handle from moderation_decision d join person p"
                        + " on p.id = d.moderator_id"))
                .containsExactly(List.of("moderator"));
        assertThat(count("moderation_decision d where d.moderator_id is not null and not exists (select 1"
                        + " from audit_event e where e.entity = 'comment' and e.entity_id = d.comment_id"
                        + " and e.actor_id = d.moderator_id)"))
                .isZero();
        assertThat(house.get(RecordVerifying.class).verify(READER).findings()).isEmpty();
    }
}
