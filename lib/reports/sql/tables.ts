import type { FormDeclaration } from '@/lib/reports/form'
import { optionalColumns } from '@/lib/reports/form'
import { formTables, rollupColumns } from '@/lib/reports/form-columns'
import { wrapped } from './text'

/** The fact table of a form, its pending changes with the view that sums them, its roll-ups and published steps. */
export function tables(form: FormDeclaration): string {
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
