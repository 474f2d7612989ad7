-- Notes on versions, holds and withdrawn notes to readers carry a hash over their own values too; NotesSealed computes
-- those of the rows of before. H2 keeps each statement at once: this file may be begun again after it was interrupted.
alter table revision_note add column if not exists row_hash char(64);
alter table hold_log add column if not exists row_hash char(64);
alter table correction_withdrawal add column if not exists row_hash char(64);
