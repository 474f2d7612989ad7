-- What was written, signed, decided and told to readers is only ever added to. This stops mistakes, not the owner of the
-- database: against them the hashes and the chain of seals are the defence. A later migration that has to change such rows
-- says "alter table ... disable trigger user" and "enable trigger user" around that.
create function is_insert_only() returns trigger language plpgsql as $$
begin
    raise exception 'table % is insert-only: % is refused', tg_table_name, lower(tg_op)
        using hint = 'Add a row that says what is so now. See "Rows that must not change" in operations.md.';
end
$$;

create trigger article_revision_insert_only before update or delete on article_revision for each row execute function is_insert_only();
create trigger article_revision_no_truncate before truncate on article_revision for each statement execute function is_insert_only();
create trigger revision_byline_insert_only before update or delete on revision_byline for each row execute function is_insert_only();
create trigger revision_byline_no_truncate before truncate on revision_byline for each statement execute function is_insert_only();
create trigger revision_tag_insert_only before update or delete on revision_tag for each row execute function is_insert_only();
create trigger revision_tag_no_truncate before truncate on revision_tag for each statement execute function is_insert_only();
create trigger revision_note_insert_only before update or delete on revision_note for each row execute function is_insert_only();
create trigger revision_note_no_truncate before truncate on revision_note for each statement execute function is_insert_only();
create trigger approval_insert_only before update or delete on approval for each row execute function is_insert_only();
create trigger approval_no_truncate before truncate on approval for each statement execute function is_insert_only();
create trigger transition_log_insert_only before update or delete on transition_log for each row execute function is_insert_only();
create trigger transition_log_no_truncate before truncate on transition_log for each statement execute function is_insert_only();
create trigger hold_log_insert_only before update or delete on hold_log for each row execute function is_insert_only();
create trigger hold_log_no_truncate before truncate on hold_log for each statement execute function is_insert_only();
create trigger correction_insert_only before update or delete on correction for each row execute function is_insert_only();
create trigger correction_no_truncate before truncate on correction for each statement execute function is_insert_only();
create trigger correction_withdrawal_insert_only before update or delete on correction_withdrawal for each row execute function is_insert_only();
create trigger correction_withdrawal_no_truncate before truncate on correction_withdrawal for each statement execute function is_insert_only();
create trigger moderation_decision_insert_only before update or delete on moderation_decision for each row execute function is_insert_only();
create trigger moderation_decision_no_truncate before truncate on moderation_decision for each statement execute function is_insert_only();
create trigger detector_verdict_insert_only before update or delete on detector_verdict for each row execute function is_insert_only();
create trigger detector_verdict_no_truncate before truncate on detector_verdict for each statement execute function is_insert_only();

-- Readers have one version of a story at a time. Deferred, for a release writes its own interval before it ends the one
-- that it replaces. Ranges instead of "article_id with =" need no extension.
alter table publication add constraint publication_article_id_release_at_ended_at_ex
    exclude using gist (int8range(article_id, article_id, '[]') with &&, tstzrange(release_at, ended_at) with &&)
    where (voided_at is null) deferrable initially deferred;
