import type { FormDeclaration } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { definer, owned } from './text'

/** The function that gives open village facts to province and nation; nothing for sensitive forms. */
export function villages(form: FormDeclaration): string {
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
