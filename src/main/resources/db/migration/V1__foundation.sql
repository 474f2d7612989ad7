-- Broadsheet's store from the first day. Common SQL for H2 2.2 and PostgreSQL 16 and newer; what only one of them
-- understands stands in db/vendor. Instants are timestamp(6) with time zone; "never" is 9999-12-31T00:00:00Z.
-- Sequences step by 50 and start at 50: the provider takes each number as the last of a block of fifty.

-- platform ---------------------------------------------------------------------------------------------------------

create table secret (
    name varchar(60) primary key,
    content varchar(200) not null
);

create table lease (
    name varchar(80) primary key,
    holder varchar(80) not null,
    expires_at timestamp(6) with time zone not null
);

create table throttle (
    bucket varchar(120) primary key,
    window_start timestamp(6) with time zone not null,
    hits integer not null
);
create index throttle_age on throttle (window_start);

create table outbox (
    id bigint primary key,
    topic varchar(60) not null,
    dedupe_key varchar(200) not null unique,
    subject varchar(80) not null,
    payload varchar(4000) not null,
    due_at timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null,
    done_at timestamp(6) with time zone,
    voided_at timestamp(6) with time zone,
    parked_at timestamp(6) with time zone,
    attempts integer not null,
    last_error varchar(500)
);
create sequence outbox_seq start with 50 increment by 50;
create index outbox_due on outbox (done_at, due_at, id);
create index outbox_subject on outbox (subject, done_at);

create table audit_event (
    id bigint primary key,
    happened_at timestamp(6) with time zone not null,
    actor_id bigint,
    actor_handle varchar(60) not null,
    door varchar(10) not null check (door in ('SITE', 'SCREEN', 'REST', 'JOB')),
    action varchar(60) not null,
    entity varchar(40) not null,
    entity_id bigint not null,
    reason varchar(2000),
    before_text varchar(8000),
    after_text varchar(8000),
    content_hash char(64) not null
);
create sequence audit_event_seq start with 50 increment by 50;
create index audit_event_entity on audit_event (entity, entity_id, happened_at, id);
create index audit_event_actor on audit_event (actor_handle, happened_at, id);
create index audit_event_time on audit_event (happened_at, id);

create table audit_seal (
    seq bigint primary key,
    event_id bigint not null unique references audit_event (id),
    previous_seal char(64) not null,
    seal char(64) not null,
    sealed_at timestamp(6) with time zone not null
);

-- account ----------------------------------------------------------------------------------------------------------

create table person (
    id bigint primary key,
    version integer not null,
    handle varchar(60) not null unique,
    display_name varchar(120) not null,
    slug varchar(80) not null unique,
    bio varchar(2000),
    email varchar(200) unique,
    active boolean not null,
    session_epoch integer not null,
    created_at timestamp(6) with time zone not null
);
create sequence person_seq start with 50 increment by 50;

create table credential (
    person_id bigint primary key references person (id),
    password_hash varchar(300) not null,
    changed_at timestamp(6) with time zone not null
);

create table section (
    id bigint primary key,
    parent_id bigint references section (id),
    slug varchar(80) not null unique,
    name varchar(80) not null,
    description varchar(500),
    sort_order integer not null,
    comment_mode varchar(12) not null check (comment_mode in ('OPEN', 'PREMODERATED', 'CLOSED', 'HIDDEN')),
    comment_preset varchar(10) not null check (comment_preset in ('OPEN', 'BALANCED', 'STRICT'))
);
create sequence section_seq start with 50 increment by 50;
create index section_parent on section (parent_id);

create table role_grant (
    id bigint primary key,
    person_id bigint not null references person (id),
    role varchar(12) not null check (role in ('READER', 'REPORTER', 'SUBEDITOR', 'EDITOR', 'PUBLISHER', 'MODERATOR', 'ADMIN')),
    section_id bigint references section (id),
    granted_by bigint references person (id),
    granted_at timestamp(6) with time zone not null
);
create sequence role_grant_seq start with 50 increment by 50;
create index role_grant_person on role_grant (person_id);
create index role_grant_section on role_grant (section_id);

create table access_token (
    id bigint primary key,
    person_id bigint not null references person (id),
    label varchar(80) not null,
    token_hash char(64) not null unique,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);
create sequence access_token_seq start with 50 increment by 50;
create index access_token_person on access_token (person_id, revoked_at);

create table setup_link (
    token_hash char(64) primary key,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);

-- section ----------------------------------------------------------------------------------------------------------

create table tag (
    id bigint primary key,
    slug varchar(80) not null unique,
    name varchar(80) not null
);
create sequence tag_seq start with 50 increment by 50;

-- article ----------------------------------------------------------------------------------------------------------

create table article (
    id bigint primary key,
    version integer not null,
    working_revision_id bigint,
    state varchar(12) not null check (state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SPIKED', 'RELEASED')),
    state_before_spike varchar(12),
    withheld varchar(12) check (withheld in ('WITHDRAWN', 'KILLED')),
    public_notice varchar(500),
    created_by bigint not null references person (id),
    created_at timestamp(6) with time zone not null,
    saved_at timestamp(6) with time zone not null,
    claimed_by bigint references person (id),
    policy_id bigint,
    signature_owed boolean not null,
    signature_due_at timestamp(6) with time zone,
    slugline varchar(80),
    due_at timestamp(6) with time zone,
    priority integer not null check (priority between 1 and 9),
    comment_mode varchar(12) check (comment_mode in ('OPEN', 'PREMODERATED', 'CLOSED', 'HIDDEN')),
    comments_close_at timestamp(6) with time zone,
    legal boolean not null,
    not_for_publication boolean not null,
    visibility varchar(12) not null check (visibility in ('NEWSROOM', 'RESTRICTED'))
);
create sequence article_seq start with 50 increment by 50;
create index article_state on article (state, saved_at, id);
create index article_saved on article (saved_at, id);
create index article_due on article (due_at, id);
create index article_creator on article (created_by, saved_at, id);
create index article_claimed on article (claimed_by);

create table article_revision (
    id bigint primary key,
    article_id bigint not null references article (id),
    number integer not null,
    parent_id bigint references article_revision (id),
    author_id bigint not null references person (id),
    created_at timestamp(6) with time zone not null,
    content_hash char(64) not null,
    section_id bigint not null references section (id),
    kind varchar(12) not null check (kind in ('NEWS', 'ANALYSIS', 'OPINION', 'REVIEW', 'INTERVIEW', 'OBITUARY', 'SPONSORED')),
    kicker varchar(60),
    headline varchar(200) not null,
    short_headline varchar(100),
    search_headline varchar(200),
    standfirst varchar(600),
    body varchar(1000000) not null,
    dateline varchar(80),
    language varchar(20) not null,
    slug varchar(80),
    breaking_until timestamp(6) with time zone,
    change_kind varchar(14) check (change_kind in ('CORRECTION', 'CLARIFICATION', 'UPDATE', 'EDITORS_NOTE', 'RETRACTION', 'TYPO', 'LEGAL')),
    change_text varchar(1000),
    word_count integer not null,
    note varchar(500),
    unique (article_id, number),
    unique (id, article_id, content_hash)
);
create sequence article_revision_seq start with 50 increment by 50;
create index article_revision_author on article_revision (author_id);
create index article_revision_section on article_revision (section_id);
create index article_revision_parent on article_revision (parent_id);
alter table article add constraint article_working_revision foreign key (working_revision_id) references article_revision (id);
create index article_working on article (working_revision_id);

create table revision_byline (
    revision_id bigint not null references article_revision (id),
    position integer not null,
    person_id bigint references person (id),
    name varchar(120) not null,
    slug varchar(80) not null,
    primary key (revision_id, position)
);
create index revision_byline_person on revision_byline (person_id);

create table revision_tag (
    revision_id bigint not null references article_revision (id),
    position integer not null,
    tag_id bigint not null references tag (id),
    primary key (revision_id, position)
);
create index revision_tag_tag on revision_tag (tag_id);

-- Which revision readers see, from when to when. "Released at t" is release_at <= t and t < ended_at, nothing else.
create table publication (
    id bigint primary key,
    article_id bigint not null references article (id),
    revision_id bigint not null,
    content_hash char(64) not null,
    release_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone not null,
    planned_end timestamp(6) with time zone not null,
    embargo_until timestamp(6) with time zone,
    voided_at timestamp(6) with time zone,
    section_id bigint not null references section (id),
    path varchar(220) not null,
    path_date varchar(10) not null,
    slug varchar(80) not null,
    first_published_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    breaking_until timestamp(6) with time zone,
    replaces_id bigint references publication (id),
    decided_by bigint not null references person (id),
    decided_at timestamp(6) with time zone not null,
    without_approval boolean not null,
    reason varchar(2000),
    check (ended_at >= release_at),
    foreign key (revision_id, article_id, content_hash) references article_revision (id, article_id, content_hash)
);
create sequence publication_seq start with 50 increment by 50;
create index publication_article on publication (article_id, release_at, ended_at);
create index publication_path on publication (path, release_at);
create index publication_front on publication (first_published_at desc, article_id desc, release_at, ended_at);
create index publication_section on publication (section_id, first_published_at desc, article_id desc);
create index publication_revision on publication (revision_id);
create index publication_breaking on publication (breaking_until);

create table publication_byline (
    publication_id bigint not null references publication (id),
    position integer not null,
    person_id bigint references person (id),
    name varchar(120) not null,
    slug varchar(80) not null,
    primary key (publication_id, position)
);
create index publication_byline_author on publication_byline (slug, publication_id);

create table publication_tag (
    publication_id bigint not null references publication (id),
    position integer not null,
    tag_id bigint not null references tag (id),
    primary key (publication_id, position)
);
create index publication_tag_tag on publication_tag (tag_id, publication_id);

-- A slug belongs to one story on one date, in whichever section, for ever once it has been public.
create table story_address (
    path_date varchar(10) not null,
    slug varchar(80) not null,
    article_id bigint not null references article (id),
    primary key (path_date, slug)
);
create index story_address_article on story_address (article_id);

-- An old path leads to a story, not to a path: so there are no chains, and the answer follows what is released.
create table redirect (
    old_path varchar(220) primary key,
    article_id bigint not null references article (id),
    created_at timestamp(6) with time zone not null
);
create index redirect_article on redirect (article_id);

create table correction (
    id bigint primary key,
    article_id bigint not null references article (id),
    publication_id bigint not null references publication (id),
    revision_id bigint not null references article_revision (id),
    kind varchar(14) not null,
    public_text varchar(1000) not null,
    published_at timestamp(6) with time zone not null
);
create sequence correction_seq start with 50 increment by 50;
create index correction_article on correction (article_id, published_at);
create index correction_time on correction (published_at desc, id desc);
create index correction_publication on correction (publication_id);

create table article_stats (
    article_id bigint primary key references article (id),
    views bigint not null,
    comments integer not null,
    pending_comments integer not null
);

create table view_hour (
    article_id bigint not null references article (id),
    hour_start timestamp(6) with time zone not null,
    views bigint not null,
    primary key (article_id, hour_start)
);
create index view_hour_time on view_hour (hour_start);

create table view_salt (
    salt_date varchar(10) primary key,
    salt varchar(64) not null
);

create table view_seen (
    seen_key char(64) primary key,
    seen_at timestamp(6) with time zone not null
);
create index view_seen_age on view_seen (seen_at);

create table error_report (
    id bigint primary key,
    article_id bigint not null references article (id),
    detail varchar(2000) not null,
    email varchar(200),
    reported_at timestamp(6) with time zone not null,
    state varchar(10) not null check (state in ('OPEN', 'HANDLED')),
    handled_by bigint references person (id),
    handled_at timestamp(6) with time zone,
    note varchar(500)
);
create sequence error_report_seq start with 50 increment by 50;
create index error_report_state on error_report (state, id);
create index error_report_article on error_report (article_id);

-- workflow ---------------------------------------------------------------------------------------------------------

create table policy (
    id bigint primary key,
    section_id bigint references section (id),
    version integer not null,
    kind varchar(20) not null check (kind in ('TWO_PEOPLE', 'UNTOUCHED', 'PUBLISH_THEN_CHECK')),
    check_minutes integer,
    effective_from timestamp(6) with time zone not null,
    created_by bigint references person (id),
    unique (section_id, version)
);
create sequence policy_seq start with 100 increment by 50;
alter table article add constraint article_policy foreign key (policy_id) references policy (id);
create index article_policy_index on article (policy_id);

create table policy_step (
    policy_id bigint not null references policy (id),
    position integer not null,
    label varchar(60) not null,
    role varchar(12),
    signatures integer not null check (signatures between 1 and 5),
    primary key (policy_id, position)
);

insert into policy (id, section_id, version, kind, effective_from) values (1, null, 1, 'TWO_PEOPLE', timestamp with time zone '2000-01-01 00:00:00+00');
insert into policy_step (policy_id, position, label, role, signatures) values (1, 0, 'Editor', null, 1);

create table approval (
    id bigint primary key,
    article_id bigint not null references article (id),
    revision_id bigint not null,
    content_hash char(64) not null,
    step integer not null,
    approver_id bigint not null references person (id),
    approved_at timestamp(6) with time zone not null,
    note varchar(2000),
    unique (revision_id, step, approver_id),
    foreign key (revision_id, article_id, content_hash) references article_revision (id, article_id, content_hash)
);
create sequence approval_seq start with 50 increment by 50;
create index approval_article on approval (article_id, approved_at);
create index approval_approver on approval (approver_id);

create table transition_log (
    id bigint primary key,
    article_id bigint not null references article (id),
    revision_id bigint not null references article_revision (id),
    transition varchar(12) not null,
    from_state varchar(12) not null,
    to_state varchar(12) not null,
    actor_id bigint not null references person (id),
    door varchar(10) not null,
    happened_at timestamp(6) with time zone not null,
    note varchar(2000),
    release_at timestamp(6) with time zone
);
create sequence transition_log_seq start with 50 increment by 50;
create index transition_log_article on transition_log (article_id, id);
create index transition_log_revision on transition_log (revision_id);
create index transition_log_actor on transition_log (actor_id);

create table article_lock (
    article_id bigint primary key references article (id),
    owner_id bigint not null references person (id),
    token varchar(40) not null,
    acquired_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index article_lock_owner on article_lock (owner_id);

create table autosave (
    id bigint primary key,
    person_id bigint not null references person (id),
    draft_key varchar(40) not null,
    base_revision_id bigint,
    payload varchar(1000000) not null,
    saved_at timestamp(6) with time zone not null,
    unique (person_id, draft_key)
);
create sequence autosave_seq start with 50 increment by 50;

create table restricted_reader (
    article_id bigint not null references article (id),
    person_id bigint not null references person (id),
    primary key (article_id, person_id)
);
create index restricted_reader_person on restricted_reader (person_id);

-- comment and moderation -------------------------------------------------------------------------------------------

create table comment (
    id bigint primary key,
    article_id bigint not null references article (id),
    parent_id bigint references comment (id),
    root_id bigint,
    depth integer not null check (depth between 1 and 5),
    thread_path varchar(80) not null,
    status varchar(10) not null check (status in ('PUBLISHED', 'APPROVED', 'PENDING', 'REJECTED', 'SPAM', 'DELETED')),
    revision integer not null,
    visible_revision_id bigint,
    latest_revision_id bigint,
    visible_replies integer not null check (visible_replies >= 0),
    author_id bigint references person (id),
    guest_name varchar(60),
    guest_email varchar(200),
    guest_website varchar(200),
    author_key char(64) not null,
    address_key char(64) not null,
    staff boolean not null,
    language varchar(20) not null,
    created_at timestamp(6) with time zone not null,
    edited_at timestamp(6) with time zone,
    edit_token_hash char(64) not null,
    escalated boolean not null,
    likes integer not null
);
create sequence comment_seq start with 50 increment by 50;
create index comment_thread on comment (article_id, thread_path);
create index comment_status on comment (status, created_at, id);
create index comment_parent on comment (parent_id);
create index comment_author on comment (author_key, created_at);
create index comment_address on comment (address_key, created_at);
create index comment_person on comment (author_id, created_at);
create index comment_edit_token on comment (edit_token_hash);
create index comment_escalated on comment (escalated, created_at, id);

create table comment_revision (
    id bigint primary key,
    comment_id bigint not null references comment (id),
    number integer not null,
    body varchar(10000) not null,
    html varchar(60000) not null,
    text_hash char(64) not null,
    created_at timestamp(6) with time zone not null,
    dedupe_key char(64) not null unique,
    unique (comment_id, number)
);
create sequence comment_revision_seq start with 50 increment by 50;
create index comment_revision_text on comment_revision (text_hash, created_at);
alter table comment add constraint comment_visible_revision foreign key (visible_revision_id) references comment_revision (id);
alter table comment add constraint comment_latest_revision foreign key (latest_revision_id) references comment_revision (id);
create index comment_visible on comment (visible_revision_id);
create index comment_latest on comment (latest_revision_id);

create table detector_verdict (
    id bigint primary key,
    comment_revision_id bigint not null references comment_revision (id),
    detector varchar(40) not null,
    detector_version varchar(20) not null,
    outcome varchar(10) not null check (outcome in ('APPROVE', 'NONE', 'HOLD', 'SPAM', 'REJECT', 'FAILED')),
    score double precision not null,
    evidence varchar(1000),
    judged_at timestamp(6) with time zone not null
);
create sequence detector_verdict_seq start with 50 increment by 50;
create index detector_verdict_revision on detector_verdict (comment_revision_id);

create table moderation_decision (
    id bigint primary key,
    comment_id bigint not null references comment (id),
    comment_revision_id bigint not null references comment_revision (id),
    revision integer not null,
    moderator_id bigint references person (id),
    verdict varchar(10) not null check (verdict in ('APPROVE', 'REJECT', 'SPAM', 'ESCALATE', 'RESTORE', 'HOLD', 'PUBLISH')),
    from_status varchar(10),
    to_status varchar(10) not null,
    reason varchar(40),
    note varchar(1000),
    decided_at timestamp(6) with time zone not null
);
create sequence moderation_decision_seq start with 50 increment by 50;
create index moderation_decision_comment on moderation_decision (comment_id, id);
create index moderation_decision_moderator on moderation_decision (moderator_id, decided_at);
create index moderation_decision_revision on moderation_decision (comment_revision_id);

create table flag (
    id bigint primary key,
    comment_id bigint not null references comment (id),
    comment_revision_id bigint not null references comment_revision (id),
    reporter_id bigint references person (id),
    reporter_key char(64) not null,
    reason varchar(10) not null check (reason in ('OFFENSIVE', 'ABUSIVE', 'SPAM', 'OFF_TOPIC', 'ILLEGAL')),
    detail varchar(1000),
    flagged_at timestamp(6) with time zone not null,
    resolved_at timestamp(6) with time zone,
    unique (comment_id, reporter_key)
);
create sequence flag_seq start with 50 increment by 50;
create index flag_open on flag (resolved_at, comment_id);
create index flag_revision on flag (comment_revision_id);
create index flag_reporter on flag (reporter_id);

create table sanction (
    id bigint primary key,
    person_id bigint references person (id),
    author_key char(64),
    kind varchar(12) not null check (kind in ('WARN', 'SUSPEND', 'BAN', 'PREMODERATE')),
    section_id bigint references section (id),
    until_at timestamp(6) with time zone not null,
    reason varchar(1000) not null,
    imposed_by bigint not null references person (id),
    imposed_at timestamp(6) with time zone not null,
    confirmed_by bigint references person (id),
    confirmed_at timestamp(6) with time zone,
    lifted_by bigint references person (id),
    lifted_at timestamp(6) with time zone,
    acknowledged_at timestamp(6) with time zone
);
create sequence sanction_seq start with 50 increment by 50;
create index sanction_person on sanction (person_id, lifted_at);
create index sanction_author on sanction (author_key, lifted_at);
create index sanction_section on sanction (section_id);

create table word_list (
    id bigint primary key,
    kind varchar(8) not null check (kind in ('BANNED', 'SUSPECT')),
    language varchar(20) not null,
    phrase varchar(100) not null,
    normalised varchar(100) not null,
    added_by bigint references person (id),
    added_at timestamp(6) with time zone not null,
    unique (kind, language, normalised)
);
create sequence word_list_seq start with 50 increment by 50;
