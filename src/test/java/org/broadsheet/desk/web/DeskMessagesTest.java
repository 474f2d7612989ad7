package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.CommentMode;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.desk.DeskView;
import org.broadsheet.platform.web.NavItem;
import org.broadsheet.platform.web.WallClock;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeskMessagesTest {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.broadsheet.workflow.messages", Locale.ROOT);

    static Stream<List<String>> constants() {
        return Stream.of(
                keys("pile_", DeskView.values()),
                keys("state_", WorkingState.values()),
                keys("kind_", ArticleKind.values()),
                keys("change_", ChangeKind.values()),
                keys("comments_", CommentMode.values()),
                keys("rail_", NavItem.Group.values()),
                keys("problem_time_", WallClock.Fault.values()),
                keys("hold_", Holds.Kind.values()),
                keys("past_hold_", Holds.Kind.values()),
                keys("past_lift_", Holds.Kind.values()),
                codes("do_"),
                codes("done_"),
                codes("past_"));
    }

    private static List<String> keys(String group, Enum<?>... constants) {
        return Stream.of(constants).map(constant -> group + constant.name()).toList();
    }

    private static List<String> codes(String group) {
        return Stream.of(Transition.values())
                .map(transition -> group + transition.code())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everythingHasAName(Collection<String> keys) {
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(WORDS.containsKey(key)).as(key).isTrue());
    }

    @Test
    void everyPlaceWhereAStoryMayStandHasAName() {
        for (WorkingState working : WorkingState.values()) {
            for (PublicationState publication : PublicationState.values()) {
                StateLabel words = StateLabel.of(working, publication, null);
                assertThat(WORDS.containsKey(words.key())).as(words.key()).isTrue();
                assertThat(words.changes() == null || WORDS.containsKey(words.changes()))
                        .as("%s", words)
                        .isTrue();
            }
        }
    }

    @Test
    void nobodyAtTheDeskReadsTheWordsOfTheMachine() {
        assertThat(WORDS.keySet()).isNotEmpty().allSatisfy(key -> assertThat(
                        WORDS.getString(key).toLowerCase(Locale.ROOT))
                .doesNotContain("transition", "gate", "hash", "revision"));
    }
}
