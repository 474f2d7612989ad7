-- Somebody is invited, has an account, has left or has been erased; their address may be verified, and they have a
-- language. H2 keeps each statement at once: this file may be begun again after it was interrupted.
alter table person add column if not exists email_verified_at timestamp(6) with time zone;
alter table person add column if not exists locale varchar(20);
alter table person add column if not exists state varchar(10) default 'LEFT' not null;
alter table person alter column state drop default;
update person set state = case when active then 'ACTIVE' else 'LEFT' end;
alter table person drop constraint if exists person_state_ck;
alter table person add constraint person_state_ck check (state in ('INVITED', 'ACTIVE', 'LEFT', 'ERASED'));
alter table person drop constraint if exists person_email_email_verified_at_ck;
alter table person add constraint person_email_email_verified_at_ck check (email_verified_at is null or email is not null);
alter table person drop constraint if exists person_bio_email_locale_state_ck;
alter table person add constraint person_bio_email_locale_state_ck
    check (state <> 'ERASED' or (bio is null and email is null and locale is null));
