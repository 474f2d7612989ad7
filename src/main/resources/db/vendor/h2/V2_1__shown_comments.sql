-- Where a comment stands that every reader sees, or whose replies somebody sees; null for all others. Thousands that wait
-- for a moderator are not walked over to find those that are shown.
alter table comment add column shown_path varchar(80)
    generated always as (case when visible_revision_id is not null or visible_replies > 0 then thread_path end);
create index comment_shown on comment (article_id, shown_path);
