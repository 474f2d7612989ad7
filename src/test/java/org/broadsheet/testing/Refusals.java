package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.platform.ProblemException;

/** What a use case says when it says no. */
public final class Refusals {

    private Refusals() {}

    /** The refusal of this attempt; anything else, success included, fails the test. */
    public static ProblemException refusalOf(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(ProblemException.class);
        return (ProblemException) thrown;
    }

    /** Fails the test unless the attempt is refused like this. */
    public static void assertRefused(int status, String kind, ThrowingCallable attempt) {
        ProblemException refusal = refusalOf(attempt);
        assertThat(refusal.kind()).as(refusal.getMessage()).isEqualTo(kind);
        assertThat(refusal.status()).isEqualTo(status);
    }
}
