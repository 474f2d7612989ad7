package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    private static final String POLICY = "Content-Security-Policy";

    @Test
    void onlyTheDeskMayStyleInlineAndNothingMayScriptInline() {
        assertThat(SecurityHeaders.of("/world", false).get(POLICY)).doesNotContain("unsafe-inline");
        assertThat(SecurityHeaders.of("/desk/stories", false).get(POLICY))
                .contains("style-src 'self' 'unsafe-inline';", "script-src 'self';");
    }

    @Test
    void transportSecurityNeedsHttps() {
        assertThat(SecurityHeaders.of("/", false)).doesNotContainKey("Strict-Transport-Security");
        assertThat(SecurityHeaders.of("/", true)).containsKey("Strict-Transport-Security");
    }
}
