-- Every row has its hash by now.
alter table article_revision alter column row_hash set not null;
alter table approval alter column row_hash set not null;
alter table transition_log alter column row_hash set not null;
alter table correction alter column row_hash set not null;
alter table moderation_decision alter column row_hash set not null;
alter table detector_verdict alter column row_hash set not null;
