-- Stops mistakes, not the owner of the database: against him the chain of seals is the defence.
create function audit_is_insert_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is insert-only';
end
$$;
create trigger audit_event_insert_only before update or delete on audit_event for each row execute function audit_is_insert_only();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function audit_is_insert_only();
create trigger audit_seal_insert_only before update or delete on audit_seal for each row execute function audit_is_insert_only();
create trigger audit_seal_no_truncate before truncate on audit_seal for each statement execute function audit_is_insert_only();
