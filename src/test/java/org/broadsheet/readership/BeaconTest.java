package org.broadsheet.readership;

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
                "Mozilla/5.0 (Linux; Android 9; CUBOT_X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0"
                        + " Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 8.1; CUBOT KING KONG) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 13; Abbott Bottega Botany) Gecko/120.0 Firefox/120.0",
                "Mozilla/5.0 (X11; JavaScript Pythonista Standart Anode) Gecko/120.0 Firefox/120.0",
                "Mozilla/5.0 (Linux; Android 2.3; HTC Ruby; Node Dart) AppleWebKit/533.1 Mobile Safari/533.1",
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
                "Slack-LinkPreview 1.0",
                "Mozilla/5.0 (Linux; Android 9; CUBOT_X30) Chrome/120.0 Mobile Safari/537.36 (compatible; GPTBot/1.2)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Screaming Frog SEO Spider/19.0",
                "Googlebot",
                "BOT"
            })
    void programsAreNot(String userAgent) {
        assertThat(new Beacon(1, "a", userAgent, false, false).isFromReader()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python-requests/2.32.3",
                "Python-urllib/3.12",
                "Python/3.11 aiohttp/3.9.5",
                "python-httpx/0.27.0",
                "Go-http-client/2.0",
                "okhttp/4.12.0",
                "axios/1.7.2",
                "curl/8.7.1",
                "Java/17.0.11",
                "Java-http-client/17.0.11",
                "Apache-HttpClient/5.3.1 (Java/17.0.11)",
                "Wget/1.21.4",
                "libwww-perl/6.77",
                "Ruby",
                "node",
                "node-fetch/1.0 (+https://github.com/bitinn/node-fetch)",
                "undici",
                "got (https://github.com/sindresorhus/got)",
                "GuzzleHttp/7",
                "PHP/8.3.8",
                "Dart/3.4 (dart:io)",
                "PostmanRuntime/7.39.0",
                "HTTPie/3.2.2",
                "Scrapy/2.11 (+https://scrapy.org)",
                "Dalvik/2.1.0 (Linux; U; Android 13; Pixel 7)",
                "Deno/1.3",
                "fasthttp",
                "Faraday v2.7",
                "RESTEASY",
                "Apache-CXF/4.0",
                "hyper/0.14",
                "WhatsApp/2.23",
                "x",
                "-",
                "a Mozilla/5.0 that does not begin with it",
                "Mozilla"
            })
    void librariesAreNot(String userAgent) {
        assertThat(new Beacon(1, "a", userAgent, false, false).isFromReader()).isFalse();
    }

    @Test
    void lookingAheadAndTheHouseItselfDoNotCount() {
        assertThat(new Beacon(1, "a", FIREFOX, true, false).isFromReader()).isFalse();
        assertThat(new Beacon(1, "a", FIREFOX, false, true).isFromReader()).isFalse();
    }
}
