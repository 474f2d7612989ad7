package org.broadsheet.account;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Somebody known by name: staff, a reader with an account, or a writer who only has bylines. The editorial record names
 * people for ever, so nobody is ever deleted: those who leave can do nothing any more, and those who are erased are named by
 * a pseudonym.
 */
@Entity
@Table(name = "person")
@Cacheable(false)
public class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    private String handle;

    @Column(name = "display_name")
    private String displayName;

    private String slug;
    private String bio;
    private String email;

    @Column(name = "email_verified_at")
    private Instant emailVerifiedAt;

    private String locale;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "session_epoch")
    private int sessionEpoch;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Whether somebody has an account; only those who are active can sign in or use a token. */
    public enum State {
        /** Has an address by which to take the account up. */
        INVITED,
        ACTIVE,
        LEFT,
        /** Only the record is left, under a pseudonym. */
        ERASED
    }

    protected Person() {}

    /** Somebody new, active at once. */
    public Person(String handle, String displayName, String slug, Instant createdAt) {
        this.handle = handle;
        this.displayName = displayName;
        this.slug = slug;
        this.state = State.ACTIVE;
        this.createdAt = createdAt;
    }

    /** What the author's page says about them; null for nothing. */
    public void describe(String newBio) {
        this.bio = newBio;
    }

    /** What they want to be called; the address of their page stays. */
    public void rename(String newName) {
        this.displayName = newName;
    }

    /** Another address, which nobody has verified yet; null for none. */
    public void reachableAt(String newEmail) {
        this.email = newEmail;
        this.emailVerifiedAt = null;
    }

    /** Ends every session and every marker that this person has anywhere. */
    public void endSessions() {
        sessionEpoch++;
    }

    /** Leaves the house: named for ever, but no session, password or token of theirs opens anything. */
    public void leave() {
        state = State.LEFT;
        endSessions();
    }

    /**
     * Takes everything from the account that says who it was.
     *
     * @param newSlug the address of their page, where nothing is published under the one that they had
     */
    void erase(String pseudonym, String newSlug) {
        handle = "erased:" + id;
        displayName = pseudonym;
        slug = newSlug;
        bio = null;
        locale = null;
        reachableAt(null);
        state = State.ERASED;
        endSessions();
    }

    public long id() {
        return id;
    }

    public String handle() {
        return handle;
    }

    public String displayName() {
        return displayName;
    }

    public String slug() {
        return slug;
    }

    public String bio() {
        return bio;
    }

    public String email() {
        return email;
    }

    /** When somebody showed that mail to this address reaches them, or null. */
    public Instant emailVerifiedAt() {
        return emailVerifiedAt;
    }

    /** The language that they read in, as a BCP 47 tag, or null for that of the site. */
    public String locale() {
        return locale;
    }

    public State state() {
        return state;
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public int sessionEpoch() {
        return sessionEpoch;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
