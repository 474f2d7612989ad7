package org.broadsheet.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.DatabaseOutage;

/**
 * What becomes of a failure within a page: a refusal that the page does not show itself is answered with the error page of
 * its status, a form of the desk whose page had expired leads to a page that says so, and everything else goes on to the
 * filter in front, which logs it under a number.
 */
class FacesFailures extends ExceptionHandlerWrapper {
    private static final String DESK = "/desk/";
    private static final String EXPIRED = "/desk/expired?page=";
    private static final Pattern NAMES_ONE = Pattern.compile("[A-Za-z0-9_-]+");

    FacesFailures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> failures =
                getUnhandledExceptionQueuedEvents().iterator();
        while (failures.hasNext()) {
            ExceptionQueuedEventContext context = failures.next().getContext();
            Throwable failure = innermost(context.getException());
            if (answer(failure, context.getPhaseId(), faces)) {
                faces.responseComplete();
                failures.remove();
            }
        }
        getWrapped().handle();
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && !(cause instanceof ProblemException)
                && !(cause instanceof ViewExpiredException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean answer(Throwable failure, PhaseId phase, FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        String path = external.getRequestServletPath();
        try {
            if (failure instanceof ProblemException refused && !external.isResponseCommitted()) {
                external.responseSendError(refused.status(), null);
                return true;
            }
            if (path.startsWith(DESK) && isExpired(failure, phase, external)) {
                external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
                external.setResponseHeader(
                        "Location", EXPIRED + URLEncoder.encode(address(external, path), StandardCharsets.UTF_8));
                return true;
            }
            return false;
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    /**
     * Whether the page of a form is not there any more. Over a view state that is garbled, or another page's, Faces fails
     * in many ways, all of them while it restores the view.
     */
    private static boolean isExpired(Throwable failure, PhaseId phase, ExternalContext external) {
        boolean isForm = external.getRequestParameterMap().containsKey(FacesInputFilter.VIEW_STATE);
        boolean unrestored = isForm && phase == PhaseId.RESTORE_VIEW && !DatabaseOutage.causedBy(failure);
        return unrestored || failure instanceof ViewExpiredException;
    }

    private static String address(ExternalContext external, String path) {
        Map<String, String> parameters = external.getRequestParameterMap();
        String which = Stream.of("id", "draft")
                .filter(name ->
                        NAMES_ONE.matcher(parameters.getOrDefault(name, "")).matches())
                .findFirst()
                .map(name -> "?" + name + "=" + parameters.get(name))
                .orElse("");
        return path.replace(".xhtml", "") + which;
    }
}
