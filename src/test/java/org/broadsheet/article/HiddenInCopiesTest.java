package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.refusalOf;

import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Violation;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is kept of a story is what was sent, and looks like what it is. */
@OnEveryStore
class HiddenInCopiesTest {

    @Parameter
    House house;

    @Test
    void whatNobodyCanSeeIsRefusedAtItsField() {
        Samples samples = new Samples(house);
        Copy copy = samples.copy()
                .headline("One\u0000 two")
                .kicker("\u202ethree")
                .standfirst("\u2067four")
                .body("<p>five\u0007</p>")
                .tags("six\u001b")
                .bylines("Ada \u202dQuill")
                .copy();
        Refusal refusal = refusalOf(() -> samples.draft(samples.reporter(), copy));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.violations())
                .extracting(Violation::field)
                .containsExactly("headline", "kicker", "standfirst", "tags", "bylines", "body");
        assertThat(house.rows("select id from article")).isEmpty();
    }
}
