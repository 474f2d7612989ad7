-- What lists, searches and shared links show of a story, and what it translates. The picture's key follows with the pictures.
-- H2 keeps each statement at once: this file may be begun again after it was interrupted.
alter table article_revision add column if not exists social_headline varchar(200);
alter table article_revision add column if not exists social_description varchar(300);
alter table article_revision add column if not exists canonical_url varchar(500);
alter table article_revision add column if not exists no_index boolean;
alter table article_revision add column if not exists translation_of bigint;
alter table article_revision add column if not exists lead_media bigint;
alter table article_revision drop constraint if exists article_revision_translation_of_fk;
alter table article_revision add constraint article_revision_translation_of_fk
    foreign key (translation_of) references article (id);
create index if not exists article_revision_translation_of on article_revision (translation_of);
