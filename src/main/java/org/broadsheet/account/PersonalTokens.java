package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.VisibleText;
import org.broadsheet.text.PlainText;

/** Gives people tokens for their programs, shows which they have, and takes them back. */
@ApplicationScoped
public class PersonalTokens {
    static final int LONGEST_LABEL = 80;

    @Inject
    AccessTokens tokens;

    @Inject
    SigningIn signingIn;

    @Inject
    AccountMessages messages;

    /** A new token for somebody who gives their password, by REST; refuses as {@link SigningIn#signIn}. */
    public Issued issue(SigningIn.Attempt attempt, String label) {
        String clean = clean(label);
        return tokens.issue(signingIn.verify(attempt).actor(Channel.REST), clean);
    }

    /** A new token for somebody who is signed in and shows the password again; refuses as {@link SigningIn#signIn}. */
    public Issued issue(Actor actor, SigningIn.Attempt present, String label) {
        String clean = clean(label);
        signingIn.verify(present.of(actor.handle()));
        return tokens.issue(actor, clean);
    }

    /** One's own tokens that are good, newest first. */
    public Slice<TokenEntry> list(Actor actor, Cursor after, int limit) {
        return tokens.of(actor.id(), after, limit);
    }

    /** Ends one of one's own tokens; anybody else's does not exist. */
    public void revoke(Actor actor, long token) {
        tokens.revoke(actor, token);
    }

    static String hash(String token) {
        return Hashes.sha256("access-token", token);
    }

    /** A token that was just made; its word is known now and never again. */
    public record Issued(long id, String token, Instant expiresAt) {}

    private String clean(String label) {
        VisibleText.require("label", label);
        String clean = PlainText.line(label);
        if (clean == null) {
            throw ProblemException.invalid("label", messages.say("label_missing"));
        }
        if (clean.length() > LONGEST_LABEL) {
            throw ProblemException.invalid("label", messages.say("label_long", LONGEST_LABEL));
        }
        return clean;
    }
}
