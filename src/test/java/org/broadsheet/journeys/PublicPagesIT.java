package org.broadsheet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of public page as a reader's browser has it, on a telephone and on a desk, in the light and in the dark. */
@Tag("browser")
class PublicPagesIT {

    private static final ServerUnderTest SERVER = ServerUnderTest.demonstrationOnH2();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/world",
                "/business/markets",
                "/tag/ferries",
                "/author/ines-vale",
                "/corrections",
                "/about",
                "/account/sign-in",
                "/account/sign-out",
                "/no/such/page"
            })
    void pageIsWellMadeAndAccessible(String path) {
        try (Visit reader = Visit.of(SERVER).open(path)) {
            reader.checkAllSizes();
            assertThat(reader.cookies()).isEmpty();
        }
    }
}
