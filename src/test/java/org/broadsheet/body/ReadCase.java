package org.broadsheet.body;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sent, what it becomes, and what is said of it. */
record ReadCase(String sent, String kept, BodyNotice.Kind... told) {
    static ReadCase of(String sent, String kept, BodyNotice.Kind... told) {
        return new ReadCase(sent, kept, told);
    }

    void check() {
        Body body = BodyReader.read(sent);
        assertThat(body.html()).isEqualTo(kept);
        assertThat(body.notices()).extracting(BodyNotice::kind).containsExactlyInAnyOrder(told);
        assertThat(BodyReader.read(kept).html()).as("read again").isEqualTo(kept);
    }

    @Override
    public String toString() {
        return sent;
    }
}
