package org.broadsheet.account;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Somebody known by name: staff, a reader with an account, or a writer who only has bylines. The editorial record names
 * people for ever, so nobody is ever deleted; who leaves is made inactive.
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
    private boolean active;

    @Column(name = "session_epoch")
    private int sessionEpoch;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Person() {}

    /** Somebody new, active at once. */
    public Person(String handle, String displayName, String slug, Instant createdAt) {
        this.handle = handle;
        this.displayName = displayName;
        this.slug = slug;
        this.active = true;
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

    public void reachableAt(String newEmail) {
        this.email = newEmail;
    }

    /** Ends every session and every marker that this person has anywhere. */
    public void endSessions() {
        sessionEpoch++;
    }

    /** Leaves the house: named for ever, but no session, password or token of theirs opens anything. */
    public void leave() {
        active = false;
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

    public boolean isActive() {
        return active;
    }

    public int sessionEpoch() {
        return sessionEpoch;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
