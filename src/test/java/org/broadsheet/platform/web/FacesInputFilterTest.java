package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacesInputFilterTest {
    @ParameterizedTest
    @CsvSource({
        "jakarta.faces.ViewState, false",
        "jakarta.faces.RenderKitId, false",
        "jakarta.faces.partial.ajax, false",
        "jakarta.faces., false",
        "javax.faces.ViewState, false",
        "primefaces.download, false",
        "omnifaces.event, false",
        "jakarta.faces, true",
        "handle, true",
        "j_idt12, true",
        "my.jakarta.faces.x, true"
    })
    void theParametersOfFacesAreThoseWithItsPrefixes(String parameter, boolean ours) {
        assertThat(FacesInputFilter.isOurs(parameter)).isEqualTo(ours);
    }
}
