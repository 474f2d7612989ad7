-- Stories that were public elsewhere come in under a policy of their own. It is no section's and never in force: after the
-- first change here a story follows the policy of its section. H2 keeps each statement at once, so this may be begun again.
alter table policy drop constraint if exists policy_kind_ck;
alter table policy add constraint policy_kind_ck check (kind in ('TWO_PEOPLE', 'UNTOUCHED', 'PUBLISH_THEN_CHECK', 'IMPORTED'));
insert into policy (id, section_id, version, kind, effective_from)
    select 2, null, 0, 'IMPORTED', timestamp with time zone '2000-01-01 00:00:00+00'
    where not exists (select 1 from policy where id = 2);
insert into policy_step (policy_id, position, label, role, signatures)
    select 2, 0, 'Editor', null, 1
    where not exists (select 1 from policy_step where policy_id = 2);

-- Whether readers had this before the story came here, where nobody of this house approved it.
alter table publication add column if not exists imported boolean default false not null;

-- Where something came from: once for each thing of each source.
create table if not exists provenance (
    id bigint not null,
    source varchar(60) not null,
    kind varchar(10) not null,
    original_id varchar(410) not null,
    entity_id bigint not null,
    article_id bigint,
    original_at timestamp(6) with time zone,
    content_hash char(64) not null,
    imported_by bigint not null,
    imported_at timestamp(6) with time zone not null,
    row_hash char(64) not null,
    constraint provenance_pk primary key (id),
    constraint provenance_source_kind_original_id_uk unique (source, kind, original_id),
    constraint provenance_article_id_fk foreign key (article_id) references article (id),
    constraint provenance_imported_by_fk foreign key (imported_by) references person (id),
    constraint provenance_kind_ck check (kind in ('STORY', 'PERSON', 'COMMENT'))
);
create sequence if not exists provenance_seq start with 50 increment by 50;
create index if not exists provenance_article on provenance (article_id);
create index if not exists provenance_entity on provenance (kind, entity_id);
create index if not exists provenance_importer on provenance (imported_by);
