package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final List<String> PROXIES = List.of("10.0.0.1", "192.168.0.0/16", "2001:db8::/32");

    @Test
    void believesNobodyWithoutTrustedProxies() {
        assertThat(ClientAddress.of("10.0.0.1", List.of("203.0.113.9"), List.of()))
                .isEqualTo("10.0.0.1");
        assertThat(ClientAddress.of("198.51.100.7", List.of("203.0.113.9"), PROXIES))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void takesTheRightMostThatIsNoProxy() {
        assertThat(ClientAddress.of("10.0.0.1", List.of("6.6.6.6, 203.0.113.9, 192.168.4.4"), PROXIES))
                .isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("10.0.0.1", List.of("6.6.6.6", "203.0.113.9"), PROXIES))
                .isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("2001:db8::5", List.of("[2a00:1::2]:443"), PROXIES))
                .isEqualTo("2a00:1:0:0:0:0:0:2");
        assertThat(ClientAddress.of("10.0.0.1", List.of("203.0.113.9:5123"), PROXIES))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void stopsAtWhatIsNoAddress() {
        assertThat(ClientAddress.of("10.0.0.1", List.of("203.0.113.9, unknown"), PROXIES))
                .isEqualTo("10.0.0.1");
        assertThat(ClientAddress.of("10.0.0.1", List.of("localhost"), PROXIES)).isEqualTo("10.0.0.1");
        assertThat(ClientAddress.of("10.0.0.1", List.of(""), PROXIES)).isEqualTo("10.0.0.1");
        assertThat(ClientAddress.of("10.0.0.1", List.of("999.1.1.1"), PROXIES)).isEqualTo("10.0.0.1");
    }

    @Test
    void countsIpv6ByNetwork() {
        assertThat(ClientAddress.network("2a00:1:2:3:4:5:6:7"))
                .isEqualTo("2a00:1:2:3:0:0:0:0/64")
                .isEqualTo(ClientAddress.network("2a00:1:2:3::1"))
                .isNotEqualTo(ClientAddress.network("2a00:1:2:4::1"));
        assertThat(ClientAddress.network("203.0.113.9")).isEqualTo("203.0.113.9");
    }
}
