package org.broadsheet.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.audit.AuditEntry;
import org.broadsheet.audit.AuditFormatter;
import org.broadsheet.audit.AuditFormatter.Line;
import org.broadsheet.audit.AuditMessages;
import org.broadsheet.audit.AuditNames;
import org.broadsheet.audit.AuditNames.Names;

/** Tells the entries of a page in people's words. */
@Named("auditTelling")
@RequestScoped
public class AuditRowFormatter {
    @Inject
    AuditNames known;

    @Inject
    AuditMessages messages;

    @Inject
    AuditFormatter formatter;

    private Names names;

    void read(List<AuditEntry> entries) {
        names = known.of(entries);
    }

    public String actor(AuditEntry entry) {
        return names.actor(entry.actor());
    }

    public String action(AuditEntry entry) {
        return messages.action(entry.action());
    }

    /** The kind of thing that an entry is about, as it stands before its name; with its number where it has none. */
    public String kind(AuditEntry entry) {
        return name(entry) == null
                ? messages.entity(entry.entity()) + " " + entry.entityId()
                : named(entry.entity(), entry.entityId());
    }

    /** {@code Story}, {@code Comment by Rita Reader on}. */
    private String named(String kind, long id) {
        String author = names.author(kind, id);
        return author == null ? messages.entity(kind) : messages.commentBy(author);
    }

    /** The thing that a filter is about, by its kind and name. */
    String subject(String kind, long id) {
        String name = names.thing(kind, id);
        return name == null ? messages.entity(kind) + " " + id : named(kind, id) + " “" + name + "”";
    }

    /** What the thing is called, or null. */
    public String name(AuditEntry entry) {
        return names.thing(entry);
    }

    public List<Line> before(AuditEntry entry) {
        return formatter.lines(entry.valuesBefore(), names);
    }

    public List<Line> after(AuditEntry entry) {
        return formatter.lines(entry.valuesAfter(), names);
    }
}
