package org.broadsheet.platform.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Gives each request of Faces its {@link FacesFailures}. */
public class FacesFailuresFactory extends ExceptionHandlerFactory {
    public FacesFailuresFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FacesFailures(getWrapped().getExceptionHandler());
    }
}
