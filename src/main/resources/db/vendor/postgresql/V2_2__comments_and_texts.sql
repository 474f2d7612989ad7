-- Most comments answer nobody and are by guests; they need not stand in these. The new ones are built first, while other
-- nodes go on reading.
create index comment_answers on comment (parent_id) where parent_id is not null;
create index comment_members on comment (author_id, created_at) where author_id is not null;
drop index comment_parent;
drop index comment_person;
alter index comment_answers rename to comment_parent;
alter index comment_members rename to comment_person;

-- A comment and its first text name one another and are written together: which is there first does not matter as long as
-- both are when the transaction ends. So a comment is written once instead of once without its text and once with it.
alter table comment alter constraint comment_visible_revision deferrable initially deferred;
alter table comment alter constraint comment_latest_revision deferrable initially deferred;
