package org.broadsheet.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code bs:piece}: stands in a page for a {@link Piece} and lets it write. */
@FacesComponent(PieceOutput.TYPE)
public class PieceOutput extends UIComponentBase {
    static final String TYPE = "org.broadsheet.Piece";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Html html = new Html();
        ((Piece) getAttributes().get("of")).write(html);
        context.getResponseWriter().write(html.toString());
    }
}
