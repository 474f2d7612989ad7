package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeskAddressTest {
    @Test
    void aParameterTakesItsPlaceAndGoesAgain() {
        DeskAddress list = DeskAddress.of("/desk/stories", "state=draft&q=a%26b+c&&=x");

        assertThat(list).hasToString("/desk/stories?state=draft&q=a%26b+c");
        assertThat(list.with("id", 7).with("state", null)).hasToString("/desk/stories?q=a%26b+c&id=7");
        assertThat(list.with("q", null).with("state", null)).hasToString("/desk/stories");
    }

    @Test
    void aMalformedQueryDoesNoHarm() {
        assertThat(DeskAddress.of("/desk/stories", "q=%zz&a")).hasToString("/desk/stories?q=&a=");
        assertThat(DeskAddress.of("/desk/stories", null)).hasToString("/desk/stories");
    }
}
