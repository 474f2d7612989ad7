package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a session remembers goes from node to node. */
class SignedInTest {

    @Test
    void survivesTheWayToAnotherNode() throws IOException, ClassNotFoundException {
        SignedIn before = new SignedIn(7, 3, Instant.parse("2025-10-26T01:30:00.123456Z"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(before);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(before);
        }
    }
}
