package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page has one address; the file behind it has none. */
class CleanAddressesIT {

    @ParameterizedTest
    @ValueSource(strings = {"/desk/stories", "/desk/edit", "/desk/audit", "/account/profile", "/account/sign-in"})
    void aPageIsNotThereByItsFileName(String path) {
        Visitor staff = new Visitor(ServerUnderTest.demonstrationOnH2()).signedIn("publisher", "broadsheet-demo");
        assertThat(staff.get(path).statusCode()).isLessThan(400);
        assertThat(staff.get(path + ".xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    void noPublicPageIsEither() {
        Visitor reader = Visitor.stranger(ServerUnderTest.demonstrationOnH2());
        for (String path :
                new String[] {"/site/front.xhtml", "/front.xhtml", "/site/front", "/account/sign-in.xhtml"}) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
