-- A comment and its first text name one another and are written together. H2 checks no reference at the end of a
-- transaction only, as PostgreSQL does, so here a comment's text is not checked; a text's comment is.
alter table comment drop constraint comment_visible_revision;
alter table comment drop constraint comment_latest_revision;
