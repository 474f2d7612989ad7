-- Bodies say in which format they were written. All so far are format 1, and so is what a node of the version before still writes.
alter table article_revision add column if not exists body_format smallint default 1 not null;
alter table article_revision drop constraint if exists article_revision_body_format_ck;
alter table article_revision add constraint article_revision_body_format_ck check (body_format in (1, 2));
