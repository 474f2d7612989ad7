package org.broadsheet.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.OwnProfile;
import org.broadsheet.account.People;
import org.broadsheet.account.PersonalTokens;
import org.broadsheet.account.SigningIn;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.account.TokenEntry;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;

/** One's own page: name and bio, password, tokens for programs, and for readers the end of it all; one plain form for each. */
@Named
@RequestScoped
public class ProfilePage {
    private static final int ALL_TOKENS = 50;
    private static final String NEW_TOKEN = ProfilePage.class.getName() + ".newToken";

    @Inject
    CurrentActor current;

    @Inject
    OwnProfile profile;

    @Inject
    StaffAdministration staffing;

    @Inject
    PersonalTokens tokens;

    @Inject
    People people;

    @Inject
    BrowserSession sessions;

    @Inject
    AccountExchange exchange;

    private ProblemException refusal;
    private String newToken;

    /** Carries out the form that was sent, for who is signed in. */
    public void open() {
        if (current.find().isEmpty()) {
            exchange.goTo("/account/sign-in?from=/account/profile");
        } else if (exchange.isPost()) {
            try {
                act(current.get());
            } catch (ProblemException refused) {
                refusal = refused;
                exchange.show(refused);
            }
        } else if (isDone("token")) {
            newToken = BrowserSession.take(exchange.request(), NEW_TOKEN);
        }
    }

    private void act(Actor actor) {
        switch (exchange.field("act")) {
            case "describe" -> {
                profile.describe(actor, exchange.field("displayName"), exchange.field("bio"));
                done("describe");
            }
            case "password" -> changePassword(actor);
            case "token" -> {
                String token = tokens.issue(actor, present(actor), exchange.field("label"))
                        .token();
                BrowserSession.leave(exchange.request(), NEW_TOKEN, token);
                exchange.goTo("/account/profile?done=token#tokens");
            }
            case "erase" -> erase(actor);
            case "revoke" -> {
                tokens.revoke(actor, tokenId());
                done("revoke");
            }
            default -> throw ProblemException.notFound();
        }
    }

    private void changePassword(Actor actor) {
        var signedIn = profile.changePassword(actor, present(actor), exchange.field("password"));
        sessions.begin(exchange.request(), exchange.response(), signedIn);
        done("password");
    }

    private void erase(Actor actor) {
        staffing.eraseOneself(actor, present(actor), exchange.field("comments").equals("delete"));
        sessions.end(exchange.request(), exchange.response());
        exchange.goTo("/account/sign-out?done=erased");
    }

    private SigningIn.Attempt present(Actor actor) {
        return exchange.attempt(actor.handle(), exchange.field("present"));
    }

    /** What the token is for, as it was typed where it was refused. */
    public String getLabel() {
        return wasRefused("token") ? exchange.field("label") : "";
    }

    private long tokenId() {
        try {
            return Long.parseLong(exchange.field("id"));
        } catch (NumberFormatException none) {
            throw ProblemException.notFound();
        }
    }

    private void done(String what) {
        exchange.goTo("/account/profile?done=" + what);
    }

    public String getHandle() {
        return current.get().handle();
    }

    /** The name in the form: as it was typed when it was refused, else as it is. */
    public String getDisplayName() {
        return wasRefused("describe")
                ? exchange.field("displayName")
                : people.find(current.get().id()).orElseThrow().displayName();
    }

    public String getBio() {
        return wasRefused("describe")
                ? exchange.field("bio")
                : people.findAuthor(current.get().id()).map(People.Author::bio).orElse("");
    }

    public List<TokenEntry> getTokens() {
        return tokens.list(current.get(), null, ALL_TOKENS).items();
    }

    /** The token just made, shown this once, or null. */
    public String getNewToken() {
        return newToken;
    }

    /** Whether a form was just carried out: {@code describe}, {@code password}, {@code token} or {@code revoke}. */
    public boolean isDone(String what) {
        return !exchange.isPost() && exchange.field("done").equals(what);
    }

    /** What is wrong with a field of a form, or null. */
    public String problem(String form, String field) {
        if (!wasRefused(form)) {
            return null;
        }
        return refusal.violations().stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::message)
                .findFirst()
                .orElse(null);
    }

    /** Why a form was refused as a whole, or null. */
    public String refused(String form) {
        return wasRefused(form) && refusal.violations().isEmpty() ? refusal.getMessage() : null;
    }

    private boolean wasRefused(String form) {
        return refusal != null && exchange.field("act").equals(form);
    }
}
