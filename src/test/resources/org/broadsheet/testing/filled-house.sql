-- The people, sections and rules of a house at version 7, and one row of each of what belongs to no story.
insert into person (id, version, handle, display_name, slug, bio, email, active, session_epoch, created_at) values
    (1, 0, 'rita', 'Rita Reporter', 'rita-reporter', 'Writes about rivers.', 'rita@example.org', true, 2, timestamp with time zone '2026-01-01 08:00:00.123456+00'),
    (2, 0, 'rosa', 'Rosa Reporter', 'rosa-reporter', null, null, true, 0, timestamp with time zone '2026-01-01 08:00:00+00'),
    (3, 0, 'sam', 'Sam Subeditor', 'sam-subeditor', null, null, true, 0, timestamp with time zone '2026-01-01 08:00:00+00'),
    (4, 0, 'edda', 'Edda Editor', 'edda-editor', null, null, true, 0, timestamp with time zone '2026-01-01 08:00:00+00'),
    (5, 0, 'pia', 'Pia Publisher', 'pia-publisher', null, null, true, 0, timestamp with time zone '2026-01-01 08:00:00+00'),
    (6, 0, 'mona', 'Mona Moderator', 'mona-moderator', null, null, true, 0, timestamp with time zone '2026-01-01 08:00:00+00'),
    (7, 0, 'adam', 'Adam Admin', 'adam-admin', null, null, true, 0, timestamp with time zone '2026-01-01 08:00:00+00'),
    (8, 0, 'lena', 'Lena Reader', 'lena-reader', null, 'lena@example.org', true, 0, timestamp with time zone '2026-01-01 08:00:00+00'),
    (9, 3, 'gone', 'Gina Gone', 'gina-gone', null, null, false, 4, timestamp with time zone '2026-01-01 08:00:00+00');
insert into credential (person_id, password_hash, changed_at)
    select id, 'PBKDF2WithHmacSHA256:600000:x:y', created_at from person where id < 9;
insert into section (id, parent_id, slug, name, description, sort_order, comment_mode, comment_preset) values
    (1, null, 'world', 'World', 'All about the world', 1, 'OPEN', 'BALANCED'),
    (2, 1, 'rivers', 'Rivers', null, 1, 'PREMODERATED', 'STRICT');
insert into role_grant (id, person_id, role, section_id, granted_by, granted_at)
    select p.id, p.id, case p.id when 1 then 'REPORTER' when 2 then 'REPORTER' when 3 then 'SUBEDITOR' when 4 then 'EDITOR'
        when 5 then 'PUBLISHER' when 6 then 'MODERATOR' when 7 then 'ADMIN' else 'READER' end,
        case p.id when 2 then 2 end, 7, p.created_at from person p;
insert into access_token (id, person_id, label, token_hash, created_at, expires_at, revoked_at) values
    (1, 1, 'Script', lpad('1', 64, '0'), timestamp with time zone '2026-01-02 08:00:00+00', timestamp with time zone '2027-01-02 08:00:00+00', null),
    (2, 1, 'Old script', lpad('2', 64, '0'), timestamp with time zone '2026-01-02 08:00:00+00', timestamp with time zone '2027-01-02 08:00:00+00', timestamp with time zone '2026-01-03 08:00:00+00');
insert into known_network (person_id, network_key, seen_at) values (1, lpad('1', 64, '0'), timestamp with time zone '2026-01-02 08:00:00+00');
insert into tag (id, slug, name, name_key) values (1, 'rain', 'Rain', 'rain'), (2, 'sea', 'Sea', 'sea');
insert into guest_name (slug, name, name_key) values ('wang-ming', '王明', '王明');
insert into policy (id, section_id, version, kind, check_minutes, effective_from, created_by) values
    (100, 2, 1, 'PUBLISH_THEN_CHECK', 30, timestamp with time zone '2026-01-02 08:00:00+00', 5);
insert into policy_step (policy_id, position, label, role, signatures) values (100, 0, 'Editor', 'EDITOR', 1);
insert into word_list (id, kind, language, phrase, normalised, added_by, added_at) values
    (1, 'BANNED', 'en', 'Foo Bar', 'foo bar', 6, timestamp with time zone '2026-01-02 08:00:00+00'),
    (2, 'SUSPECT', 'und', 'baz', 'baz', null, timestamp with time zone '2026-01-02 08:00:00+00');
insert into sanction (id, person_id, author_key, kind, section_id, until_at, reason, imposed_by, imposed_at, confirmed_by, confirmed_at) values
    (1, 8, null, 'WARN', null, timestamp with time zone '2026-02-02 08:00:00+00', 'Twice the same', 6, timestamp with time zone '2026-01-02 08:00:00+00', null, null),
    (2, null, lpad('7', 64, '0'), 'BAN', 2, timestamp with time zone '9999-12-31 00:00:00+00', 'Threats', 6, timestamp with time zone '2026-01-02 08:00:00+00', 5, timestamp with time zone '2026-01-02 09:00:00+00');
insert into view_salt (salt_date, salt) values ('2026-03-01', 'salt');
insert into throttle (bucket, window_start, hits) values ('sign-in:rita', timestamp with time zone '2026-03-01 08:00:00+00', 2);
