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
import java.time.Instant;

/** One role that a person holds, everywhere or in one section and what is below it; with who gave it and when. */
@Entity
@Table(name = "role_grant")
@Cacheable(false)
class RoleGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_grant_seq")
    @SequenceGenerator(name = "role_grant_seq", sequenceName = "role_grant_seq", allocationSize = 50)
    private long id;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "section_id")
    private Long sectionId;

    @Column(name = "granted_by")
    private Long grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    protected RoleGrant() {}

    RoleGrant(long personId, RoleHeld held, Long grantedBy, Instant grantedAt) {
        this.personId = personId;
        this.role = held.role();
        this.sectionId = held.section();
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }
}
