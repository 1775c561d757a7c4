-- Erasure reaches what was kept beside somebody's rows: how a step is undone, and why a measure was
-- corrected. Nothing else may change these rows.
grant update (answer) on receipt to lini_app;

create function allow_emptied_reason() returns trigger language plpgsql as $f$
begin
  if tg_op = 'UPDATE' and new.reason = '' and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason' then
    return new;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = '42501';
end
$f$;
drop trigger measurement_change_is_not_changed on measurement_change;
create trigger measurement_change_is_not_changed before update on measurement_change
  for each row execute function allow_emptied_reason();
grant update (reason) on measurement_change to lini_app;
