-- Every column of an enumeration is checked, and the house's own policy has one of each version too. H2 keeps each
-- statement at once: "drop if exists" lets this file be begun again after it was interrupted.

alter table article drop constraint if exists article_state_before_spike_ck;
alter table article add constraint article_state_before_spike_ck
    check (state_before_spike in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SPIKED', 'RELEASED'));

alter table correction drop constraint if exists correction_kind_ck;
alter table correction add constraint correction_kind_ck
    check (kind in ('CORRECTION', 'CLARIFICATION', 'UPDATE', 'EDITORS_NOTE', 'RETRACTION', 'TYPO', 'LEGAL'));

alter table correction_withdrawal drop constraint if exists correction_withdrawal_door_ck;
alter table correction_withdrawal add constraint correction_withdrawal_door_ck
    check (door in ('SITE', 'SCREEN', 'REST', 'JOB'));

alter table hold_log drop constraint if exists hold_log_door_ck;
alter table hold_log add constraint hold_log_door_ck
    check (door in ('SITE', 'SCREEN', 'REST', 'JOB'));

alter table moderation_decision drop constraint if exists moderation_decision_from_status_ck;
alter table moderation_decision add constraint moderation_decision_from_status_ck
    check (from_status in ('PUBLISHED', 'APPROVED', 'PENDING', 'REJECTED', 'SPAM', 'DELETED'));

alter table moderation_decision drop constraint if exists moderation_decision_to_status_ck;
alter table moderation_decision add constraint moderation_decision_to_status_ck
    check (to_status in ('PUBLISHED', 'APPROVED', 'PENDING', 'REJECTED', 'SPAM', 'DELETED'));

alter table policy_step drop constraint if exists policy_step_role_ck;
alter table policy_step add constraint policy_step_role_ck
    check (role in ('READER', 'REPORTER', 'SUBEDITOR', 'EDITOR', 'PUBLISHER', 'MODERATOR', 'ADMIN'));

alter table revision_note drop constraint if exists revision_note_door_ck;
alter table revision_note add constraint revision_note_door_ck
    check (door in ('SITE', 'SCREEN', 'REST', 'JOB'));

alter table transition_log drop constraint if exists transition_log_door_ck;
alter table transition_log add constraint transition_log_door_ck
    check (door in ('SITE', 'SCREEN', 'REST', 'JOB'));

alter table transition_log drop constraint if exists transition_log_transition_ck;
alter table transition_log add constraint transition_log_transition_ck
    check (transition in ('SUBMIT', 'RECALL', 'CLAIM', 'UNCLAIM', 'RETURN', 'APPROVE', 'PUBLISH', 'SCHEDULE', 'BREAK_GLASS',
        'UNSCHEDULE', 'LIFT_EMBARGO', 'UNPUBLISH', 'REPUBLISH', 'KILL', 'REINSTATE', 'SPIKE', 'UNSPIKE'));

alter table transition_log drop constraint if exists transition_log_from_state_ck;
alter table transition_log add constraint transition_log_from_state_ck
    check (from_state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SPIKED', 'RELEASED'));

alter table transition_log drop constraint if exists transition_log_to_state_ck;
alter table transition_log add constraint transition_log_to_state_ck
    check (to_state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SPIKED', 'RELEASED'));

alter table policy drop constraint if exists policy_section_id_version_uk;
alter table policy add constraint policy_section_id_version_uk unique nulls not distinct (section_id, version);
