import type { FormDeclaration } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'

/** Forced row policies and grants of a form's tables. */
export function policies(form: FormDeclaration): string {
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
