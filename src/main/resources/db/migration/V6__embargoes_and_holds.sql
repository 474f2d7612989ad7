-- The embargo that was agreed on belongs to the story: it holds whether anything is planned or not.
alter table article add column embargo_until timestamp(6) with time zone;
update article set embargo_until = (
        select p.embargo_until from publication p where p.article_id = article.id
        order by p.decided_at desc, p.id desc fetch first 1 rows only)
    where exists (select 1 from publication p where p.article_id = article.id and p.embargo_until > current_timestamp);

-- The time that was asked for; an embargo may put the release off, and lifting it brings this time back.
alter table publication add column publish_at timestamp(6) with time zone;
update publication set publish_at = release_at
    where voided_at is null and release_at > decided_at and (embargo_until is null or release_at > embargo_until);

alter table transition_log add column embargo_until timestamp(6) with time zone;

-- Who held a story back or let it go, and why; and what was planned and does not happen because of it.
create table hold_log (
    id bigint not null,
    article_id bigint not null,
    hold varchar(20) not null,
    placed boolean not null,
    actor_id bigint not null,
    door varchar(10) not null,
    happened_at timestamp(6) with time zone not null,
    note varchar(500),
    stopped_revision integer,
    stopped_at timestamp(6) with time zone,
    constraint hold_log_key primary key (id),
    constraint hold_log_story foreign key (article_id) references article (id),
    constraint hold_log_person foreign key (actor_id) references person (id),
    constraint hold_log_kind check (hold in ('LEGAL', 'NOT_FOR_PUBLICATION'))
);
create sequence hold_log_seq start with 50 increment by 50;
create index hold_log_article on hold_log (article_id, id);
create index hold_log_actor on hold_log (actor_id);
