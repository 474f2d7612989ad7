package org.broadsheet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeaconTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/17.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"
                        + " Safari/537.36 Edg/126.0.0.0",
                "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80) Presto/2.5.25 Version/10.54"
            })
    void browsersAreReaders(String userAgent) {
        assertThat(new Beacon(1, "a", userAgent, false, false).isFromReader()).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                " ",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; YandexBot/3.0)",
                "Sogou web spider/4.0",
                "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/126.0.0.0 Safari/537.36",
                "facebookexternalhit/1.1",
                "Slack-LinkPreview 1.0"
            })
    void programsAreNot(String userAgent) {
        assertThat(new Beacon(1, "a", userAgent, false, false).isFromReader()).isFalse();
    }

    @Test
    void lookingAheadAndTheHouseItselfDoNotCount() {
        assertThat(new Beacon(1, "a", FIREFOX, true, false).isFromReader()).isFalse();
        assertThat(new Beacon(1, "a", FIREFOX, false, true).isFromReader()).isFalse();
    }
}
