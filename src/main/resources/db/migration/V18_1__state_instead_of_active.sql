-- The state says it.
alter table person drop column if exists active;
