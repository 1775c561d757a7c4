import type { FormDeclaration } from '@/lib/reports/form'
import { optionalColumns } from '@/lib/reports/form'
import { formTables, rollupColumns } from '@/lib/reports/form-columns'

/** A list wrapped at about a hundred letters, so that the migration stays readable. */
function wrapped(items: readonly string[], indent = '    ', joint = ', '): string {
  const rows = ['']
  for (const [index, item] of items.entries()) {
    const text = index < items.length - 1 ? item + joint : item
    if ((rows.at(-1) ?? '').length + text.length > 104) rows.push('')
    rows[rows.length - 1] += text
  }
  return rows.map((row) => indent + row.trimEnd()).join('\n')
}

/**
 * The SQL of one form: its fact table, pending deltas, roll-ups, the triggers that
 * append every change, the folder's and the verifier's functions, grants and row
 * policies. Its output is reviewed into a migration; a test holds the two equal.
 */
export function formSql(form: FormDeclaration): string {
  return [tables(form), policies(form), emission(form), folding(form), verification(form), villages(form)]
    .filter(Boolean)
    .join('\n')
}

function tables(form: FormDeclaration): string {
  const t = formTables(form)
  const optional = optionalColumns(form)
  const columns = rollupColumns(form)
  const sums = columns.map((column) => `${column.name} ${column.width} not null default 0`)
  const wideSums = columns.map((column) => `${column.name} int not null default 0`)
  return `-- ${form.name}: one row per unit and month, NULL is belum dilaporkan --------------------
create table ${t.fact} (
  tenant_id int not null,
  period int not null,
  unit_id int not null,
  village_id int not null,
  kecamatan_id int not null,
  status smallint not null,
  revision smallint not null,
  timely smallint not null,
${wrapped(
  form.elements.map((element) => `${element.column} int check (${element.column} >= 0)`),
  '  ',
)},
${optional.length > 0 ? `  na bit(${optional.length}),\n` : ''}  primary key (tenant_id, period, unit_id)
);

-- Every change of a counted row, as it was and as it is, until the folder has added it.
create table ${t.change} (
  tenant_id int not null,
  id bigint generated always as identity,
  kecamatan_id int not null,
  period int not null,
  sign smallint not null,
  status smallint not null,
  timely smallint not null,
${wrapped(
  form.elements.map((element) => `${element.column} int`),
  '  ',
)},
${optional.length > 0 ? `  na bit(${optional.length}),\n` : ''}  primary key (tenant_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create view ${t.delta} with (security_invoker = true) as
select r.tenant_id, r.kecamatan_id, r.period,
${wrapped(columns.map((column) => `r.sign * ${column.expression} as ${column.name}`))}
from ${t.change} r;

create table ${t.kecamatan} (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
${wrapped(sums, '  ')},
  primary key (tenant_id, period, kecamatan_id)
) with (fillfactor = 80);

create table ${t.district} (
  tenant_id int not null,
  period int not null,
${wrapped(wideSums, '  ')},
  primary key (tenant_id, period)
) with (fillfactor = 70);

create table ${t.province} (
  province_id int not null,
  period int not null,
${wrapped(wideSums, '  ')},
  primary key (province_id, period)
) with (fillfactor = 60);
${
  form.sensitivity === 'peka'
    ? `
-- What has left the offices, in steps: never one unit at a time.
create table ${t.published} (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  published_at timestamptz not null,
  final boolean not null,
${wrapped(sums, '  ')},
  primary key (tenant_id, period, kecamatan_id)
);
`
    : ''
}`
}

function policies(form: FormDeclaration): string {
  const t = formTables(form)
  const peka = form.sensitivity === 'peka'
  const tenantTables = [t.fact, t.change, t.kecamatan, t.district, ...(peka ? [t.published] : [])]
  const acrossTables = peka ? [t.published] : [t.change, t.kecamatan, t.district]
  const readers = [t.fact, t.change, t.kecamatan, t.district]
  return `
${[...tenantTables, t.province]
  .map((table) => `alter table ${table} enable row level security;\nalter table ${table} force row level security;`)
  .join('\n')}
${tenantTables
  .map(
    (table) => `create policy ${table}_office on ${table} for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);`,
  )
  .join('\n')}
grant select, insert, update on ${t.fact} to lini_app;
grant select, insert on ${t.change} to lini_app;
grant select on ${t.delta} to lini_app, lini_verify, lini_fold${peka ? '' : ', lini_across, lini_nation'};
grant select on ${t.kecamatan}, ${t.district}${peka ? `, ${t.published}` : ''} to lini_app;
${acrossTables
  .map(
    (table) => `create policy ${table}_province on ${table} for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy ${table}_nation on ${table} for select to lini_nation using (true);`,
  )
  .join('\n')}
grant select on ${acrossTables.join(', ')}${peka ? '' : `, ${t.province}`} to lini_across, lini_nation;
${
  peka
    ? ''
    : `create policy ${t.province}_own on ${t.province} for select to lini_across
  using (province_id = current_setting('app.province')::int);
create policy ${t.province}_nation on ${t.province} for select to lini_nation using (true);`
}
${[t.change, t.kecamatan, t.district, t.province, ...(peka ? [t.published] : [])]
  .map((table) => `create policy ${table}_fold on ${table} for all to lini_fold using (true) with check (true);`)
  .join('\n')}
grant select, delete on ${t.change} to lini_fold;
grant select, insert, update on ${t.kecamatan}, ${t.district}, ${t.province}${peka ? `, ${t.published}` : ''} to lini_fold;
${readers
  .map((table) => `create policy ${table}_verify on ${table} for all to lini_verify using (true) with check (true);`)
  .join('\n')}
create policy ${t.province}_verify on ${t.province} for all to lini_verify using (true) with check (true);
grant select on ${t.fact} to lini_verify;
grant select, insert, delete on ${t.change}, ${t.kecamatan}, ${t.district}, ${t.province} to lini_verify;
`
}

function emission(form: FormDeclaration): string {
  const t = formTables(form)
  const carried = [
    'status',
    'timely',
    ...form.elements.map((element) => element.column),
    ...(optionalColumns(form).length > 0 ? ['na'] : []),
  ]
  const rows = (source: string, sign: string) => `  select r.tenant_id, r.kecamatan_id, r.period, ${sign},
${wrapped(carried.map((name) => `r.${name}`))}
  from ${source} r where r.status >= 2`
  const emit = (name: string, source: string) => `create function ${name}() returns trigger language plpgsql as $f$
begin
  insert into ${t.change} (tenant_id, kecamatan_id, period, sign,
${wrapped(carried)})
${source};
  return null;
end
$f$;`
  return `
-- Every change of a counted row appends +new and -old in the same transaction: the rows
-- as they are, since working out a hundred sums would cost more than the save itself.
${emit(`${t.emit}_added`, rows('new_rows', '1'))}
${emit(`${t.emit}_changed`, `${rows('new_rows', '1')}\n  union all\n${rows('old_rows', '-1')}`)}
${emit(`${t.emit}_removed`, rows('old_rows', '-1'))}
create trigger ${t.fact}_added after insert on ${t.fact} referencing new table as new_rows
  for each statement execute function ${t.emit}_added();
create trigger ${t.fact}_changed after update on ${t.fact} referencing old table as old_rows new table as new_rows
  for each statement execute function ${t.emit}_changed();
create trigger ${t.fact}_removed after delete on ${t.fact} referencing old table as old_rows
  for each statement execute function ${t.emit}_removed();
`
}

const definer = 'security definer set search_path = pg_catalog, public, pg_temp'

/** Hands a function to the role it acts as. Grants come after: one made before would follow the old owner. */
function owned(signature: string, owner: string, callers: string): string {
  return `grant create on schema public to ${owner};
alter function ${signature} owner to ${owner};
revoke create on schema public from ${owner};
set role ${owner};
revoke execute on function ${signature} from public;
grant execute on function ${signature} to ${callers};
reset role;
`
}

function folding(form: FormDeclaration): string {
  const t = formTables(form)
  const columns = rollupColumns(form)
  const names = columns.map((column) => column.name)
  const add = (table: string, keys: string[], from: string) => `insert into ${table} as s (${keys.join(', ')},
${wrapped(names, '      ')})
    select ${keys.map((key) => (key === 'province_id' ? 'o.province_id' : `t.${key}`)).join(', ')},
${wrapped(
  names.map((name) => `sum(t.${name})`),
  '      ',
)}
    ${from}
    group by ${keys.map((_, index) => index + 1).join(', ')}
    on conflict on constraint ${table}_pkey do update set
${wrapped(
  names.map((name) => `${name} = s.${name} + excluded.${name}`),
  '      ',
)}`
  const fold = `
/* Adds pending changes to kecamatan, district and province rows; answers what it touched.
   One runs at a time: a second finds the lock taken and does nothing. */
create function ${t.fold}(most int) returns table (tenant_id int, period int)
language plpgsql ${definer} as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('${t.fold}')) then return; end if;
  return query
  with taken as (
    delete from ${t.change} d where d.ctid = any (array(select x.ctid from ${t.change} x limit most)) returning d.*
  ), counted as (
    select r.tenant_id, r.kecamatan_id, r.period,
${wrapped(
  columns.map((column) => `sum(r.sign * ${column.expression}) as ${column.name}`),
  '      ',
)}
    from taken r group by 1, 2, 3
  ), kecamatans as (
    ${add(t.kecamatan, ['tenant_id', 'kecamatan_id', 'period'], 'from counted t')}
  ), districts as (
    ${add(t.district, ['tenant_id', 'period'], 'from counted t')}
  ), provinces as (
    ${add(t.province, ['province_id', 'period'], 'from counted t join tenant o on o.id = t.tenant_id')}
  )
  select distinct t.tenant_id, t.period from counted t;
end
$f$;
${owned(`${t.fold}(int)`, 'lini_fold', 'lini_app')}`
  if (form.sensitivity === 'terbuka') return fold
  return `${fold}
/* Lets sensitive figures leave an office in steps: when at least five more units of a
   kecamatan count than at its last step, and once when the month has closed. A later
   correction of one unit stays inside, since the difference would tell that unit's figure. */
create function ${t.publish}(closed_period int) returns table (tenant_id int, period int)
language plpgsql ${definer} as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('${t.publish}')) then return; end if;
  return query
  with steps as (
    insert into ${t.published} as p (tenant_id, kecamatan_id, period, published_at, final,
${wrapped(names, '      ')})
    select k.tenant_id, k.kecamatan_id, k.period, now(), k.period <= closed_period,
${wrapped(
  names.map((name) => `k.${name}`),
  '      ',
)}
    from ${t.kecamatan} k
    left join ${t.published} s
      on s.tenant_id = k.tenant_id and s.period = k.period and s.kecamatan_id = k.kecamatan_id
    where k.sent >= coalesce(s.sent, 0) + 5
      or (k.period <= closed_period and not coalesce(s.final, false))
    on conflict on constraint ${t.published}_pkey do update set published_at = excluded.published_at,
      final = excluded.final,
${wrapped(
  names.map((name) => `${name} = excluded.${name}`),
  '      ',
)}
    returning p.tenant_id, p.period
  )
  select distinct s.tenant_id, s.period from steps s;
end
$f$;
${owned(`${t.publish}(int)`, 'lini_fold', 'lini_app')}`
}

function verification(form: FormDeclaration): string {
  const t = formTables(form)
  const columns = rollupColumns(form)
  const names = columns.map((column) => column.name)
  const compare = (level: string, keys: string, table: string, pending: string) => `
  return query select '${level}'::text, count(*) from (
    select 1 from (
      select ${keys},
${wrapped(names, '        ')} from ${t.contribution}
      union all select ${keys},
${wrapped(
  names.map((name) => `-${name}`),
  '        ',
)} from ${table}
      union all select ${pending},
${wrapped(
  names.map((name) => `-${name}`),
  '        ',
)}
      from ${t.delta} d join tenant o on o.id = d.tenant_id
    ) u
    group by ${keys} having
${wrapped(
  names.map((name) => `sum(u.${name}) <> 0`),
  '      ',
  ' or ',
)}
  ) wrong;`
  const fill = (table: string, keys: string) => `
  insert into ${table} (${keys},
${wrapped(names)})
  select ${keys},
${wrapped(names.map((name) => `sum(${name})`))}
  from ${t.contribution} group by ${keys};`
  return `
-- What each counted fact adds, in one place for the verifier and the rebuilder.
create view ${t.contribution} with (security_invoker = true) as
select r.tenant_id, o.province_id, r.kecamatan_id, r.period,
${wrapped(columns.map((column) => `${column.expression} as ${column.name}`))}
from ${t.fact} r join tenant o on o.id = r.tenant_id
where r.status >= 2;
grant select on ${t.contribution} to lini_app, lini_verify;

/* How many kecamatan, district and province rows differ from the facts. Must be 0. */
create function ${t.verify}() returns table (level text, differences bigint)
language plpgsql ${definer} as $f$
begin${compare('kecamatan', 'tenant_id, kecamatan_id, period', t.kecamatan, 'd.tenant_id, d.kecamatan_id, d.period')}${compare('district', 'tenant_id, period', t.district, 'd.tenant_id, d.period')}${compare('province', 'province_id, period', t.province, 'o.province_id, d.period')}
end
$f$;
${owned(`${t.verify}()`, 'lini_verify', 'lini_app, lini_owner')}
/* Makes every roll-up again from the facts. Savers wait at the delta table meanwhile. */
create function ${t.rebuild}() returns void
language plpgsql ${definer} as $f$
begin
  lock table ${t.change} in share row exclusive mode;
  delete from ${t.change};
  delete from ${t.kecamatan};
  delete from ${t.district};
  delete from ${t.province};${fill(t.kecamatan, 'tenant_id, kecamatan_id, period')}${fill(t.district, 'tenant_id, period')}${fill(t.province, 'province_id, period')}
end
$f$;
${owned(`${t.rebuild}()`, 'lini_verify', 'lini_owner')}`
}

function villages(form: FormDeclaration): string {
  if (form.sensitivity === 'peka') return ''
  const t = formTables(form)
  return `
/* Open figures of the villages of one kecamatan for the province and the nation: only
   offices in the caller's scope, only counted reports. */
create function ${t.villages}(in_kecamatan int, from_period int, to_period int) returns setof ${t.fact}
language plpgsql stable ${definer} as $f$
declare district int := (select r.district_id from region r where r.id = in_kecamatan);
begin
  -- Asked by itself: inside one condition the planner would read the setting for the nation too.
  if session_user <> 'lini_nation' and district <> all (current_setting('app.tenants')::int[]) then return; end if;
  return query select f.* from ${t.fact} f
  where f.tenant_id = district and f.period between from_period and to_period
    and f.kecamatan_id = in_kecamatan and f.status >= 2;
end
$f$;
${owned(`${t.villages}(int, int, int)`, 'lini_verify', 'lini_across, lini_nation')}`
}
