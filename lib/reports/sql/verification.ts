import type { FormDeclaration } from '@/lib/reports/form'
import { formTables, rollupColumns } from '@/lib/reports/form-columns'
import { definer, owned, wrapped } from './text'

/** The functions that compare roll-ups with facts and make them anew. */
export function verification(form: FormDeclaration): string {
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
