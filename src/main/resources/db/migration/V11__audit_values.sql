-- How an entry's before and after are written: 0 as text, by versions before this one, also while both run; 1 as flat JSON.
-- H2 keeps each statement at once: this file may be begun again after it was interrupted.
alter table audit_event add column if not exists format smallint default 0 not null;
alter table audit_event drop constraint if exists audit_event_format_ck;
alter table audit_event add constraint audit_event_format_ck check (format in (0, 1));
