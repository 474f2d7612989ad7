-- As for the rest of the history, there are no triggers here; the verifier reports what PostgreSQL refuses.
select 1;
