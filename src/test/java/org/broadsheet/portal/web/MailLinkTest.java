package org.broadsheet.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailLinkTest {

    @Test
    void nothingInAHeadlineCanAddAField() {
        assertThat(MailLink.of("A & B?cc=x+y\nBcc: z", "https://a.example/b"))
                .isEqualTo("mailto:?subject=A%20%26%20B%3Fcc%3Dx%2By%0ABcc%3A%20z&body=https%3A%2F%2Fa.example%2Fb");
    }

    @Test
    void aReadersAddressIsOneAddressAndNoField() {
        assertThat(MailLink.to("marta+news@example.org")).isEqualTo("mailto:marta%2Bnews@example.org");
        assertThat(MailLink.to("x?bcc=all@example.org")).isEqualTo("mailto:x%3Fbcc%3Dall@example.org");
        assertThat(MailLink.to("a%0ABcc:b@example.org&cc=c")).isEqualTo("mailto:a%250ABcc%3Ab@example.org%26cc%3Dc");
        assertThat(MailLink.to("a,b@example.org\r\nx")).isEqualTo("mailto:a%2Cb@example.org%0D%0Ax");
    }
}
