package org.broadsheet.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.Renderer;
import java.io.IOException;

/**
 * The head of a page with what the page put there and nothing else. PrimeFaces would add its theme and an inline script
 * to every page, the public ones included, and the content security policy forbids the script.
 */
public class PlainHead extends Renderer<UIComponent> {
    @Override
    public void encodeBegin(FacesContext context, UIComponent component) throws IOException {
        context.getResponseWriter().startElement("head", component);
    }

    @Override
    public void encodeEnd(FacesContext context, UIComponent component) throws IOException {
        for (UIComponent resource : context.getViewRoot().getComponentResources(context, "head")) {
            resource.encodeAll(context);
        }
        ResponseWriter writer = context.getResponseWriter();
        writer.endElement("head");
    }
}
