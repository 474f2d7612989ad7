package org.broadsheet.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Whom a visitor of the demonstration may sign in as; outside of a demonstration there is nobody. */
@Named("demoAccounts")
@ApplicationScoped
public class DemoAccounts {
    /** An account by its sign-in name. */
    public record Account(String handle, String name) {}

    @Inject
    DemoSettings settings;

    private List<Account> accounts;

    public synchronized List<Account> getAll() {
        if (accounts == null) {
            accounts = settings.isWanted()
                    ? DemoTexts.readNewsroom().people().stream()
                            .map(person -> new Account(person.handle(), person.displayName()))
                            .toList()
                    : List.of();
        }
        return accounts;
    }
}
