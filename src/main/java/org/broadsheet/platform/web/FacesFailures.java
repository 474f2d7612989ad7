package org.broadsheet.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.broadsheet.platform.Refusal;

/**
 * What becomes of a failure within a page: a refusal that the page does not show itself is answered with the error page of
 * its status, a form of the desk whose page had expired leads to a page that says so, and everything else goes on to the
 * filter in front, which logs it under a number.
 */
class FacesFailures extends ExceptionHandlerWrapper {
    private static final String DESK = "/desk/";

    FacesFailures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> failures =
                getUnhandledExceptionQueuedEvents().iterator();
        while (failures.hasNext()) {
            Throwable failure = innermost(failures.next().getContext().getException());
            if (answer(failure, faces)) {
                faces.responseComplete();
                failures.remove();
            }
        }
        getWrapped().handle();
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof Refusal) && !(cause instanceof ViewExpiredException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean answer(Throwable failure, FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        String path = external.getRequestServletPath();
        try {
            if (failure instanceof Refusal refused && !external.isResponseCommitted()) {
                external.responseSendError(refused.status(), null);
                return true;
            }
            if (failure instanceof ViewExpiredException && path.startsWith(DESK)) {
                external.redirect(
                        "/desk/expired?page=" + URLEncoder.encode(address(external, path), StandardCharsets.UTF_8));
                return true;
            }
            return false;
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    private static String address(ExternalContext external, String path) {
        String id = external.getRequestParameterMap().get("id");
        boolean number = id != null && id.chars().allMatch(Character::isDigit);
        return path.replace(".xhtml", "") + (number ? "?id=" + id : "");
    }
}
