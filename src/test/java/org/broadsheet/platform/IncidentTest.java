package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is an incident, and what is only somebody who hung up. */
class IncidentTest {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

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
    void failuresOfOneKindShareANumberAndAreLoggedOnce() {
        List<LogRecord> said = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line);
            }

            @Override
            public void flush() {
                // all is heard at once
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        LOG.addHandler(ear);
        try {
            Set<String> numbers = IntStream.range(0, 5_100)
                    .mapToObj(n -> Incident.log(brokenBy("input " + n)))
                    .collect(Collectors.toSet());

            assertThat(numbers).hasSize(1);
            String number = numbers.iterator().next();
            assertThat(said)
                    .extracting(LogRecord::getMessage)
                    .containsExactly("Incident " + number, "Incident " + number + " came again: 1");
            assertThat(said.get(0).getThrown()).hasMessage("input 0");
            assertThat(said.get(1).getThrown()).isNull();
        } finally {
            LOG.removeHandler(ear);
        }
    }

    private static Exception brokenBy(String input) {
        return new IllegalStateException(input, new NumberFormatException(input));
    }

    @Test
    void failuresOfOtherClassesOrPlacesHaveNumbersOfTheirOwn() {
        Exception here = new IllegalStateException("x");
        Exception there = new IllegalStateException("x");
        Exception caused = new IllegalStateException("x", there);
        caused.setStackTrace(here.getStackTrace());

        assertThat(Stream.of(here, there, caused, thrownBy("a"), thrownBy("b")).map(Incident::number))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("[0-9a-f]{10}"));
        assertThat(Incident.number(thrownBy("a"))).isEqualTo(Incident.number(thrownBy("a")));
    }

    @Test
    void whatADatabaseRefusesHasANumberForEachOfItsCodes() {
        String tooLong = Incident.number(refusedWith("22001", "value too long"));

        assertThat(Incident.number(refusedWith("22001", "another value"))).isEqualTo(tooLong);
        assertThat(Incident.number(refusedWith("42703", "value too long"))).isNotEqualTo(tooLong);
    }

    private static Exception refusedWith(String state, String message) {
        StackTraceElement[] here = thrownBy("org.example.Driver").getStackTrace();
        SQLException refused = new SQLException(message, state);
        refused.setStackTrace(here);
        Exception wrapped = new IllegalStateException(refused);
        wrapped.setStackTrace(here);
        return wrapped;
    }
}
