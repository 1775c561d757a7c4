import type { FormDeclaration } from '@/lib/reports/form'
import { formTables, rollupColumns } from '@/lib/reports/form-columns'
import { definer, owned, wrapped } from './text'

/** The folder's function and, for sensitive forms, the one that publishes steps. */
export function folding(form: FormDeclaration): string {
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
