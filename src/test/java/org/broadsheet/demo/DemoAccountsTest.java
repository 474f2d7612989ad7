package org.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoAccountsTest {
    @Test
    void onlyADemonstrationNamesItsAccounts() {
        assertThat(accounts(false).getAll()).isEmpty();
        assertThat(accounts(true).getAll()).contains(new DemoAccounts.Account("subeditor", "Ruth Okoye"));
    }

    private static DemoAccounts accounts(boolean demonstration) {
        DemoAccounts accounts = new DemoAccounts();
        accounts.settings = new DemoSettings();
        accounts.settings.wanted = demonstration;
        return accounts;
    }
}
