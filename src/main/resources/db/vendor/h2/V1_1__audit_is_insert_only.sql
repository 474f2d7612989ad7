-- H2 has no triggers in SQL; there the verifier of the chain is the defence. Kept so that both histories have the same versions.
select 1;
