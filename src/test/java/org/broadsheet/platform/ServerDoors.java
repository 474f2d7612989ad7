package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.testing.PublicPort;
import org.broadsheet.testing.ServerUnderTest;

/** What WildFly brings along and the application does not use is not there, whichever way the server was made. */
final class ServerDoors {
    /** The addresses of WildFly's own on a public port. */
    private static final List<String> ADDRESSES = List.of(
            "/wildfly-services",
            "/wildfly-services/ejb/v1/open",
            "/wildfly-services/naming/v1/lookup/x",
            "/wildfly-services/txn/v1/ut/begin",
            "/console",
            "/management",
            "/metrics",
            "/health",
            "/prometheus",
            "/index.jsp",
            "/documentation.html",
            "/jbossas_console.css");

    private static final String UPGRADE = "Connection: Upgrade";
    private static final int HTTPS = 8443 - 8080;
    private static final int AJP = 8009 - 8080;

    private ServerDoors() {}

    static void areClosed(ServerUnderTest server) {
        PublicPort port = new PublicPort(server);
        for (String address : ADDRESSES) {
            assertThat(port.ask("GET " + address + " HTTP/1.1")).as(address).startsWith("HTTP/1.1 404 ");
        }
        assertThat(port.ask("TRACE / HTTP/1.1")).startsWith("HTTP/1.1 405 ");
        assertThat(port.ask("GET / HTTP/1.1"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContainIgnoringCase("\nServer:")
                .doesNotContainIgnoringCase("X-Powered-By");
        assertThat(port.ask(
                        "GET / HTTP/1.1",
                        UPGRADE,
                        "Upgrade: jboss-remoting",
                        "Sec-JbossRemoting-Key: MTIzNDU2Nzg5MA=="))
                .startsWith("HTTP/1.1 200 ");
        assertThat(port.ask(
                        "GET / HTTP/1.1",
                        UPGRADE,
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="))
                .startsWith("HTTP/1.1 200 ");
        assertThat(port.ask(
                        "GET / HTTP/1.1",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(port.answer("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(port.listens(0)).isTrue();
        assertThat(port.listens(HTTPS)).as("TLS").isFalse();
        assertThat(port.listens(AJP)).as("AJP").isFalse();
    }
}
