-- What hangs on the stories at version 7. Each comment has a text, two verdicts, and one or two decisions.
insert into story_address (path_date, slug, article_id) select path_date, min(slug), article_id from publication group by path_date, article_id;
insert into redirect (old_path, article_id, created_at)
    select '/old/story-' || a.id, a.id, a.created_at from article a where a.id in (select article_id from publication) and mod(a.id, 3) = 0;
insert into correction (id, article_id, publication_id, revision_id, kind, public_text, published_at)
    select p.id, p.article_id, p.id, p.revision_id, r.change_kind, r.change_text, p.release_at
    from publication p join article_revision r on r.id = p.revision_id where r.change_kind is not null;
insert into correction_withdrawal (id, correction_id, withdrawn_by, door, withdrawn_at, public_text)
    select id, id, 5, 'SCREEN', published_at + interval '1' hour, 'It was Tuesday after all.' from correction where mod(article_id, 4) = 3;
insert into revision_note (id, article_id, revision_id, author_id, door, left_at, text)
    select id, article_id, id, 2, 'SCREEN', created_at + interval '10' minute, 'Call them again.' from article_revision where mod(id, 4) = 1;
insert into hold_log (id, article_id, hold, placed, actor_id, door, happened_at, note, stopped_revision, stopped_at)
    select id, id, 'LEGAL', true, 4, 'SCREEN', created_at + interval '2' hour, 'The lawyers are reading it.', null, null from article where legal;
insert into restricted_reader (article_id, person_id) select id, 2 from article where visibility = 'RESTRICTED';
insert into article_lock (article_id, owner_id, token, acquired_at, expires_at)
    select id, 1, 'token', saved_at, saved_at + interval '3' minute from article where state = 'DRAFT';
insert into autosave (id, person_id, draft_key, base_revision_id, payload, saved_at)
    select id, 1, 'article-' || id, working_revision_id, '{"headline":"Half a"}', saved_at from article where state = 'DRAFT';
insert into error_report (id, article_id, detail, email, reported_at, state, handled_by, handled_at, note)
    select id, id, 'It is a ferry.', null, saved_at, case when mod(id, 2) = 0 then 'OPEN' else 'HANDLED' end,
        case when mod(id, 2) = 1 then 4 end, case when mod(id, 2) = 1 then saved_at end, null from article where id in (select article_id from publication);
insert into outbox (id, topic, dedupe_key, subject, payload, due_at, created_at, done_at, attempts)
    select id, 'article.released', 'article.released:' || id, 'article:' || article_id, cast(id as varchar(20)), release_at, decided_at, release_at, 1 from publication;
insert into view_hour (article_id, hour_start, views) select id, timestamp with time zone '2026-02-01 08:00:00+00', id from article where id in (select article_id from publication);

insert into comment (id, article_id, parent_id, root_id, depth, thread_path, status, revision, visible_replies, author_id, author_name,
        guest_email, author_key, address_key, staff, language, created_at, edit_token_hash, escalated, likes)
    select 1000 * a.id + n.id, a.id, null, 1000 * a.id + n.id, 1, lpad(cast(1000 * a.id + n.id as varchar(20)), 16, '0'),
        case when mod(n.id, 10) = 3 then 'PENDING' when mod(n.id, 10) = 5 then 'REJECTED' when mod(n.id, 10) = 7 then 'SPAM'
            when mod(n.id, 10) = 9 then 'DELETED' when mod(n.id, 2) = 0 then 'APPROVED' else 'PUBLISHED' end,
        case when mod(n.id, 2) = 0 or mod(n.id, 10) in (5, 7) then 2 else 1 end, 0, case when mod(n.id, 6) = 0 then 8 end,
        case when mod(n.id, 6) = 0 then 'Lena Reader' else 'Guest ' || n.id end,
        case when mod(n.id, 6) = 0 then null else 'guest' || n.id || '@example.org' end,
        lpad(cast(n.id as varchar(20)), 64, '0'), lpad(cast(n.id as varchar(20)), 64, '1'), false, 'en',
        a.created_at + interval '1' minute * n.id, lpad(cast(n.id as varchar(20)), 64, '2'), mod(n.id, 50) = 0, 0
    from article a cross join article n where n.id <= ${comments} and a.id in (select article_id from publication where release_at < timestamp with time zone '2026-03-01 00:00:00+00');
update comment set parent_id = id - 1, root_id = id - 1, depth = 2,
        thread_path = lpad(cast(id - 1 as varchar(20)), 16, '0') || thread_path
    where mod(id, 5) = 0;
insert into comment_revision (id, comment_id, number, body, html, text_hash, created_at, dedupe_key)
    select id, id, 1, 'Well said, ' || id, '<p>Well said, ' || id || '</p>', lpad(cast(mod(id, 100) as varchar(20)), 64, '0'), created_at, lpad(cast(id as varchar(20)), 64, '0') from comment;
update comment set latest_revision_id = id, visible_revision_id = case when status in ('PUBLISHED', 'APPROVED') then id end;
update comment set visible_replies = 1 where exists (select 1 from comment r where r.parent_id = comment.id and r.visible_revision_id is not null);
insert into detector_verdict (id, comment_revision_id, detector, detector_version, outcome, score, evidence, judged_at)
    select 2 * id, id, 'links', '1', case when status = 'SPAM' then 'HOLD' else 'NONE' end, mod(id, 7) / 7.0,
        case when status = 'SPAM' then '2 links' end, created_at from comment;
insert into detector_verdict (id, comment_revision_id, detector, detector_version, outcome, score, evidence, judged_at)
    select 2 * id + 1, id, 'first-time', '2', case when status = 'PENDING' then 'HOLD' else 'NONE' end, 1,
        case when status = 'PENDING' then 'comment 1 of this author' end, created_at from comment;
insert into moderation_decision (id, comment_id, comment_revision_id, revision, moderator_id, verdict, from_status, to_status, reason, note, decided_at)
    select 2 * id, id, id, 1, null, case when status in ('PUBLISHED', 'DELETED') then 'PUBLISH' else 'HOLD' end, null,
        case when status in ('PUBLISHED', 'DELETED') then 'PUBLISHED' else 'PENDING' end, 'links', null, created_at from comment;
insert into moderation_decision (id, comment_id, comment_revision_id, revision, moderator_id, verdict, from_status, to_status, reason, note, decided_at)
    select 2 * id + 1, id, id, 2, 6, case status when 'APPROVED' then 'APPROVE' when 'SPAM' then 'SPAM' else 'REJECT' end, 'PENDING',
        status, null, 'Read twice.', created_at + interval '2' minute from comment where status in ('APPROVED', 'SPAM', 'REJECTED');
insert into flag (id, comment_id, comment_revision_id, reporter_id, reporter_key, reason, detail, flagged_at, resolved_at)
    select id, id, id, case when mod(id, 20) = 0 then 8 end, lpad('8', 64, '0'), 'OFF_TOPIC', 'Not about rivers', created_at + interval '1' minute,
        case when mod(id, 20) = 0 then created_at + interval '2' minute end from comment where mod(id, 10) = 0;
insert into article_stats (article_id, views, comments, pending_comments)
    select a.id, 100 + a.id, (select count(*) from comment c where c.article_id = a.id and c.visible_revision_id is not null),
        (select count(*) from comment c where c.article_id = a.id and c.status = 'PENDING') from article a;
alter sequence outbox_seq restart with 1000000;
alter sequence audit_event_seq restart with 1000000;
alter sequence person_seq restart with 1000000;
alter sequence section_seq restart with 1000000;
alter sequence role_grant_seq restart with 1000000;
alter sequence access_token_seq restart with 1000000;
alter sequence tag_seq restart with 1000000;
alter sequence article_seq restart with 1000000;
alter sequence article_revision_seq restart with 1000000;
alter sequence publication_seq restart with 1000000;
alter sequence correction_seq restart with 1000000;
alter sequence error_report_seq restart with 1000000;
alter sequence policy_seq restart with 1000000;
alter sequence approval_seq restart with 1000000;
alter sequence transition_log_seq restart with 1000000;
alter sequence autosave_seq restart with 1000000;
alter sequence comment_seq restart with 1000000;
alter sequence comment_revision_seq restart with 1000000;
alter sequence detector_verdict_seq restart with 1000000;
alter sequence moderation_decision_seq restart with 1000000;
alter sequence flag_seq restart with 1000000;
alter sequence sanction_seq restart with 1000000;
alter sequence word_list_seq restart with 1000000;
alter sequence hold_log_seq restart with 1000000;
alter sequence revision_note_seq restart with 1000000;
alter sequence correction_withdrawal_seq restart with 1000000;
