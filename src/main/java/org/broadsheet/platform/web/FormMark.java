package org.broadsheet.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.broadsheet.platform.Secrets;

/**
 * What a plain form carries in a hidden field, another one each time its page is shown: a second click sends the same
 * ({@link SecondClicks}). For pages that are never cached.
 */
@Named
@ApplicationScoped
public class FormMark {
    static final String FIELD = "mark";

    public String getNext() {
        return Secrets.token();
    }
}
