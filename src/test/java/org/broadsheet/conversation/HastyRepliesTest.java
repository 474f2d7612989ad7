package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.broadsheet.conversation.Talk.assertRefused;

import java.time.Duration;
import java.util.stream.IntStream;
import org.broadsheet.comment.Reply;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** How long a guest, a member and an address wait between two replies. */
@OnEveryStore
class HastyRepliesTest {

    @Parameter
    House house;

    private Talk talk;

    @BeforeEach
    void begin() {
        talk = new Talk(house);
    }

    @Test
    void aFirstPostIsNotToldThatItComesAgain() {
        Posting posting = house.get(Posting.class);
        Actor reader = talk.samples.reader();
        posting.post(Talk.member(reader), talk.story, Talk.saying("One."));

        assertRefused("flood", () -> posting.post(Talk.member(reader), talk.story, Talk.saying("Two.")))
                .hasMessage("That was quick – please wait 3 seconds and post.");
        assertRefused("flood", () -> IntStream.range(0, 2)
                        .forEach(i -> posting.post(Talk.guest(), talk.story, Talk.saying("No. " + i))))
                .hasMessage("That was quick – please wait 15 seconds and post.");
    }

    @Test
    void whoPostsTooSoonWaits() {
        Posting posting = house.get(Posting.class);
        talk.post(Talk.guest(), Talk.saying("One."));
        house.clock().advance(Duration.ofSeconds(14));

        assertRefused("flood", () -> posting.post(Talk.guest(), talk.story, Talk.saying("Two.")))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(429))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("retryAfter", 15L));
        house.clock().advance(Duration.ofSeconds(1));
        posting.post(Talk.guest(), talk.story, Talk.saying("Two."));
        posting.post(Commenter.guest("198.51.100.1", null), talk.story, Talk.saying("From elsewhere."));
        assertThat(talk.comments()).isEqualTo(3);
    }

    @Test
    void oneAddressHasTwentyAMinute() {
        Posting posting = house.get(Posting.class);
        for (int i = 0; i < 20; i++) {
            posting.post(Talk.guest(), talk.story, new Reply(null, "Hello.", "N", "n" + i + "@example.org", null));
        }
        Reply next = new Reply(null, "Hello.", "N", "n21@example.org", null);

        assertRefused("flood", () -> posting.post(Talk.guest(), talk.story, next));
        house.clock().advance(Duration.ofMinutes(1));
        posting.post(Talk.guest(), talk.story, next);
    }

    @Test
    void aMemberWaitsThreeSeconds() {
        Posting posting = house.get(Posting.class);
        Commenter reader = Talk.member(talk.samples.reader());
        posting.post(reader, talk.story, Talk.saying("One."));
        house.clock().advance(Duration.ofSeconds(2));

        assertRefused("flood", () -> posting.post(reader, talk.story, Talk.saying("Two.")));
        house.clock().advance(Duration.ofSeconds(1));
        posting.post(reader, talk.story, Talk.saying("Two."));
    }
}
