package org.broadsheet.readership;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The key under which readers are told apart for one day. When it is deleted, nobody can ever say who read what. */
@Entity
@Table(name = "view_salt")
@Cacheable(false)
public class ViewSalt {
    @Id
    @Column(name = "salt_date")
    private String date;

    private String salt;

    protected ViewSalt() {}

    ViewSalt(String date, String salt) {
        this.date = date;
        this.salt = salt;
    }

    String date() {
        return date;
    }

    String salt() {
        return salt;
    }
}
