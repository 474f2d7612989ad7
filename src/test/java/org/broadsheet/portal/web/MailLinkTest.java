package org.broadsheet.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailLinkTest {

    @Test
    void nothingInAHeadlineCanAddAField() {
        assertThat(MailLink.of("A & B?cc=x+y\nBcc: z", "https://a.example/b"))
                .isEqualTo("mailto:?subject=A%20%26%20B%3Fcc%3Dx%2By%0ABcc%3A%20z&body=https%3A%2F%2Fa.example%2Fb");
    }
}
