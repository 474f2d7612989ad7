package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrowthTest {
    private long sum;

    @Test
    void whatGrowsWithTheSquareIsFound() {
        assertThatThrownBy(
                        () -> Growth.assertLinear("squares", 20_000, "x"::repeat, text -> add(text, text.length() / 2)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("growth per doubling of squares");
    }

    @Test
    void whatGrowsWithTheTextPasses() {
        assertThatCode(() -> Growth.assertLinear("lines", 1_000_000, "x"::repeat, text -> add(text, 200)))
                .doesNotThrowAnyException();
    }

    private void add(String text, int times) {
        for (int i = 0; i < times; i++) {
            for (int at = 0; at < text.length(); at++) {
                sum += text.charAt(at) ^ sum << 1;
            }
        }
        assertThat(sum).isNotZero();
    }
}
