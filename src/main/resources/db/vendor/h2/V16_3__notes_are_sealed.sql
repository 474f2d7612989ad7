-- Every row has its hash by now.
alter table revision_note alter column row_hash set not null;
alter table hold_log alter column row_hash set not null;
alter table correction_withdrawal alter column row_hash set not null;
