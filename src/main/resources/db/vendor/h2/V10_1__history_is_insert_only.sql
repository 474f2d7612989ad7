-- H2 has no triggers in SQL and no exclusion constraints; there the verifiers report what PostgreSQL refuses. Kept so that
-- both histories have the same versions.
select 1;
