package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is an incident, and what is only somebody who hung up. */
class IncidentTest {

    private static IOException thrownBy(String... classes) {
        IOException failure = new IOException("gone");
        StackTraceElement[] frames = new StackTraceElement[classes.length];
        for (int i = 0; i < classes.length; i++) {
            frames[i] = new StackTraceElement(classes[i], "read", null, 1);
        }
        failure.setStackTrace(frames);
        return failure;
    }

    @Test
    void whoHangsUpIsNone() {
        IOException body =
                thrownBy("io.undertow.conduits.FixedLengthStreamSourceConduit", "org.xnio.channels.Channels");
        IOException answer = thrownBy("sun.nio.ch.SocketDispatcher", "org.xnio.nio.NioSocketConduit");
        assertThat(Incident.isHungUp(new IllegalStateException(body))).isTrue();
        assertThat(Incident.isHungUp(answer)).isTrue();
    }

    @Test
    void whatBreaksOnOurSideIsOne() {
        IOException file =
                thrownBy("java.io.FileOutputStream", "org.broadsheet.platform.Anything", "org.xnio.XnioWorker");
        assertThat(Incident.isHungUp(file)).isFalse();
        assertThat(Incident.isHungUp(new IllegalStateException("wrong"))).isFalse();
        assertThat(Incident.log(file)).hasSize(10);
    }

    @Test
    void failuresOfOneKindShareANumber() {
        Incident.Kinds kinds = new Incident.Kinds();
        List<Incident.Kinds.Seen> seen = IntStream.range(0, 5_100)
                .mapToObj(n -> kinds.count(brokenBy("input " + n), n))
                .toList();

        assertThat(seen)
                .extracting(Incident.Kinds.Seen::number)
                .containsOnly(seen.get(0).number());
        assertThat(seen).filteredOn(Incident.Kinds.Seen::isFirst).hasSize(1);
        assertThat(seen)
                .filteredOn(one -> one.isFirst() || one.isRound())
                .extracting(Incident.Kinds.Seen::times)
                .containsExactly(1L, 10L, 100L, 1_000L);
    }

    private static Exception brokenBy(String input) {
        return new IllegalStateException(input, new NumberFormatException(input));
    }

    @Test
    void failuresOfOtherClassesOrPlacesHaveNumbersOfTheirOwn() {
        Incident.Kinds kinds = new Incident.Kinds();
        Exception here = new IllegalStateException("x");
        Exception there = new IllegalStateException("x");
        Exception caused = new IllegalStateException("x", there);
        caused.setStackTrace(here.getStackTrace());

        assertThat(List.of(here, there, caused, thrownBy("a"), thrownBy("b")))
                .allSatisfy(
                        failure -> assertThat(kinds.count(failure, 0).isFirst()).isTrue());
        assertThat(kinds.count(here, 0).times()).isEqualTo(2);
    }

    @Test
    void theTraceIsLoggedAgainAfterADay() {
        Incident.Kinds kinds = new Incident.Kinds();
        String first = kinds.count(thrownBy("a"), 0).number();
        long day = Duration.ofDays(1).toNanos();

        assertThat(kinds.count(thrownBy("a"), day).times()).isEqualTo(2);
        Incident.Kinds.Seen next = kinds.count(thrownBy("a"), day + 1);
        assertThat(next.isFirst()).isTrue();
        assertThat(next.number()).isNotEqualTo(first);
    }

    @Test
    void theOldestKindsAreForgottenWhereThereAreTooMany() {
        Incident.Kinds kinds = new Incident.Kinds();
        IntStream.range(0, 501).forEach(n -> kinds.count(thrownBy("class" + n), 0));

        assertThat(kinds.count(thrownBy("class500"), 0).times()).isEqualTo(2);
        assertThat(kinds.count(thrownBy("class0"), 0).times()).isEqualTo(1);
    }
}
