-- What a detector found is a code and its values as flat JSON; sentences of before stay as they are. H2 keeps each
-- statement at once: this file may be begun again after it was interrupted.
alter table detector_verdict add column if not exists evidence_code varchar(40);
alter table detector_verdict add column if not exists evidence_values varchar(4000);
alter table detector_verdict drop constraint if exists detector_verdict_evidence_code_evidence_values_ck;
alter table detector_verdict add constraint detector_verdict_evidence_code_evidence_values_ck
    check ((evidence_code is null) = (evidence_values is null));
