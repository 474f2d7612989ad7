-- Every row has its hash by now, and is insert-only again.
alter table revision_note alter column row_hash set not null;
alter table hold_log alter column row_hash set not null;
alter table correction_withdrawal alter column row_hash set not null;
alter table revision_note enable trigger user;
alter table hold_log enable trigger user;
alter table correction_withdrawal enable trigger user;
