package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
}
