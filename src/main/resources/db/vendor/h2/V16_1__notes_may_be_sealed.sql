-- H2 has no triggers in SQL. Kept so that both histories have the same versions.
select 1;
