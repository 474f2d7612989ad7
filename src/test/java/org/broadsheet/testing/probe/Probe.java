package org.broadsheet.testing.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An entity with what the plumbing must bear: an instant to the microsecond and a lazy to-one. */
@Entity
@Table(name = "probe")
public class Probe {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "probe_seq")
    @SequenceGenerator(name = "probe_seq", sequenceName = "probe_seq", allocationSize = 50)
    private Long id;

    @Column(name = "at_time", nullable = false)
    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    private Probe parent;

    protected Probe() {}

    public Probe(Instant at, Probe parent) {
        this.at = at;
        this.parent = parent;
    }

    public Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public Probe parent() {
        return parent;
    }
}
