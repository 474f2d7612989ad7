package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.testing.Catalogue;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstraintNamesTest {
    private static final String GENERATED = "constraint_[0-9a-f_]+|.*_(pkey|fkey|key|check|excl)\\d*";
    private static final int LONGEST = 63;

    /** What H2 cannot check, and H2's defence is named where these are made. */
    private static final List<String> POSTGRESQL_ALONE = List.of(
            "comment comment_latest_revision_id_fk foreign key", "comment comment_visible_revision_id_fk foreign key");

    private static List<String> constraints(Store store) {
        return Catalogue.constraints(House.on(store).database());
    }

    @Test
    void bothStoresHaveTheSameConstraintsUnderTheSameNames() {
        List<String> common = new ArrayList<>(constraints(Store.POSTGRESQL));
        assertThat(common).hasSizeGreaterThan(150).containsAll(POSTGRESQL_ALONE);
        common.removeAll(POSTGRESQL_ALONE);
        assertThat(constraints(Store.H2)).isEqualTo(common);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void noneHasANameThatTheStoreMade(Store store) {
        assertThat(constraints(store))
                .extracting(line -> line.split(" ")[1])
                .noneMatch(name -> name.matches(GENERATED))
                .allMatch(name -> name.length() <= LONGEST);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void theNameSaysTableColumnsAndKind(Store store) {
        assertThat(constraints(store))
                .contains(
                        "comment comment_pk primary key",
                        "article article_working_revision_id_fk foreign key",
                        "approval approval_revision_id_article_id_content_hash_fk foreign key",
                        "flag flag_comment_id_reporter_key_uk unique",
                        "publication publication_ended_at_release_at_ck check",
                        "tag tag_name_key_uk unique");
    }
}
