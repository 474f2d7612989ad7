package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.workflow.StoryStatus;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are what they are called. */
@OnEveryStore
class SamplesTest {

    private static final Instant LATER = SettableClock.START.plus(Duration.ofHours(3));

    @Parameter
    House house;

    static Stream<Arguments> stories() {
        return Stream.of(
                story("draft", Samples::draft, WorkingState.DRAFT, PublicationState.NONE),
                story("inReview", Samples::inReview, WorkingState.IN_REVIEW, PublicationState.NONE),
                story("returned", Samples::returned, WorkingState.RETURNED, PublicationState.NONE),
                story("approved", Samples::approved, WorkingState.APPROVED, PublicationState.NONE),
                story("spiked", Samples::spiked, WorkingState.SPIKED, PublicationState.NONE),
                story("live", Samples::live, WorkingState.RELEASED, PublicationState.LIVE),
                story("liveWithDraft", Samples::liveWithDraft, WorkingState.DRAFT, PublicationState.LIVE),
                story("scheduled", s -> s.scheduled(LATER), WorkingState.RELEASED, PublicationState.SCHEDULED),
                story("liveWithPlan", s -> s.liveWithPlan(LATER), WorkingState.RELEASED, PublicationState.LIVE),
                story("withdrawn", Samples::withdrawn, WorkingState.RELEASED, PublicationState.WITHDRAWN),
                story("expired", Samples::expired, WorkingState.RELEASED, PublicationState.EXPIRED),
                story("killed", Samples::killed, WorkingState.RELEASED, PublicationState.KILLED),
                story("unsigned", Samples::unsigned, WorkingState.RELEASED, PublicationState.LIVE));
    }

    private static Arguments story(
            String name, ToLongFunction<Samples> make, WorkingState state, PublicationState publication) {
        return Arguments.of(name, make, state, publication);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void isWhatItIsCalled(String name, ToLongFunction<Samples> make, WorkingState state, PublicationState publication) {
        Samples samples = new Samples(house);
        long story = make.applyAsLong(samples);
        StoryStatus status = house.get(Workflow.class).status(samples.editor(), story);
        assertThat(status.state()).isEqualTo(state);
        assertThat(status.publication()).isEqualTo(publication);
        assertThat(status.owesSignature()).isEqualTo(name.equals("unsigned"));
    }
}
