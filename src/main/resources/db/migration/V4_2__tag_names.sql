-- Every tag has its key by now.
alter table tag alter column name_key set not null;
alter table tag add constraint tag_one_each unique (name_key);
