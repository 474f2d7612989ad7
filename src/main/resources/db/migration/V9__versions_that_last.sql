-- A version holds all that its hash covers, and says how it was hashed. All versions so far were hashed by scheme 1.
alter table article_revision add column if not exists hash_scheme smallint default 1 not null;
alter table article_revision alter column hash_scheme drop default;
alter table article_revision drop constraint if exists article_revision_hash_scheme_ck;
alter table article_revision add constraint article_revision_hash_scheme_ck check (hash_scheme in (1, 2));

alter table revision_tag add column if not exists name varchar(80);
update revision_tag set name = (select t.name from tag t where t.id = revision_tag.tag_id);
alter table revision_tag alter column name set not null;

-- What is written once carries a hash over its own values; RowsSealed computes those of the rows of before.
alter table article_revision add column if not exists row_hash char(64);
alter table approval add column if not exists row_hash char(64);
alter table transition_log add column if not exists row_hash char(64);
alter table correction add column if not exists row_hash char(64);
alter table moderation_decision add column if not exists row_hash char(64);
alter table detector_verdict add column if not exists row_hash char(64);
