create trigger provenance_insert_only before update or delete on provenance for each row execute function is_insert_only();
create trigger provenance_no_truncate before truncate on provenance for each statement execute function is_insert_only();
