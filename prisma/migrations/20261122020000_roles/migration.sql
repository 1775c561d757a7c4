-- Who may touch what. Grants first, then one forced row policy per tenant table.
-- lini_app sees one office, lini_across the open offices of one province,
-- lini_nation all of them (aggregates only), lini_login accounts and sessions.

-- Keys that the schema language cannot say -----------------------------------
create unique index region_code_today on region (code) where closed_on is null;
create index region_name_trigram on region using gin (name_key gin_trgm_ops);
create index region_name_prefix on region (name_key text_pattern_ops);
create index region_code_prefix on region (code text_pattern_ops);

alter table desa_binaan add constraint desa_binaan_petugas
  foreign key (tenant_id, petugas_id) references petugas (tenant_id, id);
alter table kampung_kb_class add constraint kampung_kb_class_of
  foreign key (tenant_id, kampung_kb_id) references kampung_kb (tenant_id, id);
alter table report_revision add constraint report_revision_of
  foreign key (tenant_id, form_code, period, unit_id) references report (tenant_id, form_code, period, unit_id);
alter table account_role add constraint account_role_of foreign key (account_id) references account (id);
alter table session add constraint session_of foreign key (account_id) references account (id);
alter table api_token add constraint api_token_of foreign key (account_id) references account (id);

alter table report add constraint report_status_known check (status between 0 and 5);
alter table poktan add constraint poktan_kind_known check (kind in ('bkb', 'bkr', 'bkl', 'uppka', 'pikr'));
alter table poktan add constraint poktan_dates check (active_to is null or active_to >= active_from);
alter table petugas add constraint petugas_kind_known check (kind in ('pkb', 'plkb_pns', 'plkb_non_pns'));
alter table kampung_kb_class add constraint kampung_kb_class_known
  check (class in ('dasar', 'berkembang', 'mandiri', 'berkelanjutan'));

grant usage on schema public
  to lini_app, lini_across, lini_nation, lini_login, lini_backup, lini_fold, lini_verify, lini_move;

-- Reference tables: everybody reads, the owner and the mover write ------------
grant select on region, region_version, region_successor, region_code, tenant, expected_units, reference_stamp
  to lini_app, lini_across, lini_nation, lini_login, lini_fold, lini_verify, lini_move;
grant insert, update, delete on tenant, expected_units to lini_move;
grant update on reference_stamp to lini_move;

-- Whoever keeps the tree in memory sees by this stamp that it has changed.
insert into reference_stamp (id, version) values (1, 1);
create function stamp_reference() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  update reference_stamp set version = version + 1;
  return null;
end
$f$;
do $stamps$
declare t text;
begin
  foreach t in array array['region', 'region_version', 'tenant', 'expected_units']
  loop
    execute format('create trigger %I after insert or update or delete on %I
      for each statement execute function stamp_reference()', t || '_stamped', t);
  end loop;
end
$stamps$;

-- Accounts: one role, no tenant data ------------------------------------------
grant select, insert, update on account, account_role, session, known_device, reset_code, api_token to lini_login;
grant select, insert, update, delete on rate_limit to lini_login;
grant delete on known_device to lini_login;
grant select, insert on account_event to lini_login;
grant usage on sequence account_event_id_seq to lini_login;

-- An office's own rows ----------------------------------------------------------
grant select, insert, update on
  office, signatory, due_day, file, poktan, kampung_kb, kampung_kb_class, petugas, desa_binaan,
  balai, faskes, opd, lokus, report, region_outline to lini_app;
grant delete on region_outline, due_day to lini_app;
grant select, insert on audit, receipt, report_revision, report_event, stock_delta to lini_app;
grant select on stock_region to lini_app, lini_across, lini_nation;
grant select on stock_delta, region_outline to lini_across, lini_nation;
grant select on stock_province to lini_across, lini_nation;
grant usage on sequence audit_id_seq, report_event_id_seq, stock_delta_id_seq to lini_app;
grant insert on office to lini_move;
grant select on office to lini_move;

do $policies$
declare t text;
begin
  foreach t in array array['office', 'signatory', 'due_day', 'file', 'poktan', 'kampung_kb', 'kampung_kb_class',
    'petugas', 'desa_binaan', 'balai', 'faskes', 'opd', 'lokus', 'report', 'report_revision', 'report_event',
    'audit', 'receipt', 'region_outline', 'stock_delta', 'stock_region']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- The bare cast raises when the setting has ended (an empty text is no number): never "no rows".
    execute format($p$create policy %I on %I for all to lini_app
      using (tenant_id = current_setting('app.tenant')::int)
      with check (tenant_id = current_setting('app.tenant')::int)$p$, t || '_office', t);
  end loop;
  foreach t in array array['stock_delta', 'stock_region', 'region_outline']
  loop
    execute format($p$create policy %I on %I for select to lini_across
      using (tenant_id = any (current_setting('app.tenants')::int[]))$p$, t || '_province', t);
    execute format('create policy %I on %I for select to lini_nation using (true)', t || '_nation', t);
  end loop;
end
$policies$;

-- Accounts belong to people, not to offices: only the sign-in role sees them, whole.
do $accounts$
declare t text;
begin
  foreach t in array array['account', 'account_role', 'session', 'known_device', 'reset_code', 'api_token',
    'account_event', 'rate_limit']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for all to lini_login using (true) with check (true)', t || '_login', t);
  end loop;
end
$accounts$;

create policy office_open on office for all to lini_move using (true) with check (true);

alter table stock_province enable row level security;
alter table stock_province force row level security;
create policy stock_province_own on stock_province for select to lini_across
  using (province_id = current_setting('app.province')::int);
create policy stock_province_nation on stock_province for select to lini_nation using (true);

-- Insert only, even for the owner ------------------------------------------------
create function refuse_change() returns trigger language plpgsql as $f$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = '42501';
end
$f$;
create trigger audit_is_append_only before update or delete on audit
  for each row execute function refuse_change();
create trigger audit_is_not_emptied before truncate on audit
  for each statement execute function refuse_change();
create trigger report_event_is_append_only before update or delete on report_event
  for each row execute function refuse_change();
create trigger report_revision_is_append_only before update or delete on report_revision
  for each row execute function refuse_change();
create trigger account_event_is_append_only before update or delete on account_event
  for each row execute function refuse_change();

-- Registers feed the stock figures ------------------------------------------------
-- A month index is year * 12 + month - 1.
create function month_of(day date) returns int language sql immutable parallel safe
  return extract(year from day)::int * 12 + extract(month from day)::int - 1;

/* Every change of a register row appends its difference: the old row's counts with
   a minus, the new row's with a plus. What a row counts as stands in one line per
   register: measure, whether it counts, and the months it starts and stops counting. */
do $registers$
declare
  register record;
  emission text := $e$
    insert into stock_delta (tenant_id, kecamatan_id, village_id, measure, period, change)
    select r.tenant_id, %1$s, %2$s, m.measure, e.period, %4$s * e.change
    from %5$s r
    cross join lateral (values %3$s) m (measure, counts, starts, stops)
    cross join lateral (values (m.starts, 1), (m.stops, -1)) e (period, change)
    where m.counts and e.period is not null;$e$;
begin
  for register in
    select * from (values
      ('poktan', 'r.kecamatan_id', 'r.village_id',
        $$('poktan.' || r.kind || '.ada', true, month_of(r.active_from), month_of(r.active_to)),
          ('poktan.bkb_hi.ada', r.kind = 'bkb' and r.with_posyandu and r.with_paud,
            month_of(r.active_from), month_of(r.active_to))$$),
      ('kampung_kb', 'r.kecamatan_id', 'r.village_id',
        $$('kampung_kb.ada', true, month_of(r.active_from), month_of(r.active_to))$$),
      ('kampung_kb_class', 'r.kecamatan_id', 'r.village_id',
        $$('kampung_kb.kelas.' || r.class, true, month_of(r.from_on), month_of(r.to_on))$$),
      ('petugas', 'r.kecamatan_id', '0',
        $$('sdm.' || r.kind, true, month_of(r.active_from), month_of(r.active_to))$$),
      ('opd', '0', '0',
        $$('kampung_kb.opd', true, month_of(r.active_from), month_of(r.active_to))$$),
      -- A lokus counts from January to December of its year.
      ('lokus', 'r.kecamatan_id', 'r.village_id',
        $$('lokus.desa', not r.removed, r.year * 12, r.year * 12 + 12)$$)
    ) v (name, kecamatan, village, counts)
  loop
    execute format('create function %I() returns trigger language plpgsql as $f$ begin '
      || 'if tg_op <> ''INSERT'' then %s end if; if tg_op <> ''DELETE'' then %s end if; return null; end $f$',
      register.name || '_stock',
      format(emission, register.kecamatan, register.village, register.counts, '-1', 'old_rows'),
      format(emission, register.kecamatan, register.village, register.counts, '1', 'new_rows'));
    execute format('create trigger %I after insert on %I referencing new table as new_rows
      for each statement execute function %I()', register.name || '_added', register.name, register.name || '_stock');
    execute format('create trigger %I after update on %I referencing old table as old_rows new table as new_rows
      for each statement execute function %I()', register.name || '_changed', register.name, register.name || '_stock');
    execute format('create trigger %I after delete on %I referencing old table as old_rows
      for each statement execute function %I()', register.name || '_removed', register.name, register.name || '_stock');
  end loop;
end
$registers$;

-- The folder's part for registers ---------------------------------------------------
grant select, delete on stock_delta to lini_fold;
grant select, insert, update on stock_region, stock_province to lini_fold;
create policy stock_delta_fold on stock_delta for all to lini_fold using (true) with check (true);
create policy stock_region_fold on stock_region for all to lini_fold using (true) with check (true);
create policy stock_province_fold on stock_province for all to lini_fold using (true) with check (true);

/* Adds pending register changes to village, kecamatan, district and province rows.
   Answers the offices touched. One runs at a time; a second finds nothing to do. */
create function fold_stock(most int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, 1) then return; end if;
  return query
  with taken as (
    delete from stock_delta d where d.ctid = any (array(select x.ctid from stock_delta x limit most)) returning d.*
  ), regions as (
    insert into stock_region as s (tenant_id, measure, region_id, period, change)
    select t.tenant_id, t.measure, r.region_id, t.period, sum(t.change)::int
    from taken t cross join lateral (values (t.village_id), (t.kecamatan_id), (t.tenant_id)) r (region_id)
    where r.region_id <> 0
    group by 1, 2, 3, 4
    on conflict on constraint stock_region_pkey do update set change = s.change + excluded.change
  ), provinces as (
    insert into stock_province as s (province_id, measure, period, change)
    select o.province_id, t.measure, t.period, sum(t.change)::int
    from taken t join tenant o on o.id = t.tenant_id
    group by 1, 2, 3
    on conflict on constraint stock_province_pkey do update set change = s.change + excluded.change
  )
  select distinct t.tenant_id, t.period from taken t;
end
$f$;

-- Opening an office -------------------------------------------------------------------
/* How many villages each kecamatan, district, province and the nation expects per
   period, from the villages' versions and the open offices' first periods. */
create function refresh_expected(district int) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
declare province int := (select province_id from region where id = district);
begin
  delete from expected_units e using region r
  where e.region_id = r.id and e.unit_kind = 'desa'
    and (r.id = district or (r.district_id = district and r.level = 3));
  insert into expected_units (region_id, unit_kind, from_period, to_period, units)
  with spans as (
    select v.parent_id as kecamatan_id, greatest(month_of(v.valid_from), t.first_period) as starts,
      month_of(v.valid_to) as stops
    from region_version v
    join region r on r.id = v.region_id and r.level = 4
    join region k on k.id = v.parent_id and k.district_id = district
    join tenant t on t.id = district
  ), changes as (
    select u.region_id, e.period, sum(e.change)::int as change
    from spans s
    cross join lateral (values (s.kecamatan_id), (district)) u (region_id)
    cross join lateral (values (s.starts, 1), (s.stops, -1)) e (period, change)
    where e.period is not null and (s.stops is null or s.stops > s.starts)
    group by 1, 2
  )
  select region_id, 'desa', period,
    lead(period) over (partition by region_id order by period),
    sum(change) over (partition by region_id order by period)::int
  from changes where change <> 0;

  delete from expected_units e where e.unit_kind = 'desa' and e.region_id in (province, 1);
  insert into expected_units (region_id, unit_kind, from_period, to_period, units)
  with steps as (
    select e.region_id, e.from_period as period,
      e.units - coalesce(lag(e.units) over (partition by e.region_id order by e.from_period), 0) as change
    from expected_units e join tenant t on t.id = e.region_id
    where e.unit_kind = 'desa'
  ), changes as (
    select u.region_id, s.period, sum(s.change)::int as change
    from steps s join tenant t on t.id = s.region_id
    cross join lateral (values (t.province_id), (1)) u (region_id)
    where u.region_id in (province, 1)
    group by 1, 2
  )
  select region_id, 'desa', period,
    lead(period) over (partition by region_id order by period),
    sum(change) over (partition by region_id order by period)::int
  from changes where change <> 0;
end
$f$;

/* Opens a district's office. Refuses a region that is no district and an office that is open. */
create function open_office(district int, opened date, first_period int, zone text, name text, short_name text,
  sample boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  insert into tenant (id, province_id, opened_on, first_period, zone, sample)
  select r.id, r.province_id, opened, open_office.first_period, open_office.zone, open_office.sample
  from region r where r.id = district and r.level = 2 and r.closed_on is null;
  if not found then
    raise exception 'region % is no district', district using errcode = 'no_data_found';
  end if;
  insert into office (tenant_id, name, short_name) values (district, open_office.name, open_office.short_name);
  perform refresh_expected(district);
end
$f$;

/* Sets the zone of the office of this transaction: where its days and months end. */
create function set_zone(zone text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if set_zone.zone not in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura') then
    raise exception 'zone % is none of Indonesia', set_zone.zone using errcode = 'check_violation';
  end if;
  update tenant set zone = set_zone.zone where id = current_setting('app.tenant')::int;
end
$f$;

-- Ownership first: a grant made before it would follow the old owner.
grant create on schema public to lini_fold, lini_move;
alter function fold_stock(int) owner to lini_fold;
alter function refresh_expected(int) owner to lini_move;
alter function open_office(int, date, int, text, text, text, boolean) owner to lini_move;
alter function set_zone(text) owner to lini_move;
alter function stamp_reference() owner to lini_move;
revoke create on schema public from lini_fold, lini_move;
set role lini_fold;
revoke execute on function fold_stock(int) from public;
grant execute on function fold_stock(int) to lini_app;
set role lini_move;
revoke execute on function refresh_expected(int), open_office(int, date, int, text, text, text, boolean),
  set_zone(text), stamp_reference() from public;
grant execute on function refresh_expected(int) to lini_owner;
grant execute on function open_office(int, date, int, text, text, text, boolean) to lini_login, lini_owner;
grant execute on function set_zone(text) to lini_app;
reset role;
