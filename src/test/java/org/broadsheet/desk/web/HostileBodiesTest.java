package org.broadsheet.desk.web;

import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.editing.web.RichText;
import org.broadsheet.editing.web.StoryForm;
import org.broadsheet.testing.Growth;
import org.broadsheet.testing.HostileText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is typed or pasted into the editor takes more time than its length. */
class HostileBodiesTest {
    private static final int MOST = 300_000;
    private static final int LIMIT = 160_000;

    static Stream<HostileText> all() {
        return Stream.concat(HostileText.plain(), HostileText.html());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theBody(HostileText hostile) {
        Growth.assertLinear("fitting", MOST, hostile::of, RichText::fits);
        Growth.assertLinear("what was pasted", MOST, hostile::of, RichText::fromField);
        Growth.assertLinear("the form", MOST, hostile::of, text -> StoryForm.sent(Map.of("body_input", text)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepingWhatSaysTheSame(HostileText hostile) {
        Growth.assertLinear("keeping", MOST / 2, hostile::of, text -> RichText.keeping("<p>One.</p>", text));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLines(HostileText hostile) {
        Growth.assertLinear("a byline", LIMIT, hostile::of, BylineLines::name);
        Growth.assertLinear("bylines", LIMIT, hostile::of, StoryFormMapper::lines);
        Growth.assertLinear("a headline", LIMIT, hostile::of, EditorMessages::isBreakingTyped);
        Growth.assertLinear(
                "a headline after signs", LIMIT, hostile::of, text -> EditorMessages.isBreakingTyped("-" + text));
        Growth.assertLinear("an autosave", LIMIT, hostile::of, StoryForm::kept);
        Growth.assertLinear("an address", LIMIT, hostile::of, text -> DeskAddress.of("/desk/edit", text));
    }
}
