import type { FormDeclaration } from '@/lib/reports/form'
import { optionalColumns } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { wrapped } from './text'

/** The triggers that append every change of a counted row. */
export function emission(form: FormDeclaration): string {
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
