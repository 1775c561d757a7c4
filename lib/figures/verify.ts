import 'server-only'
import { mintActor } from '@/lib/auth/actor'
import { systemActor } from '@/lib/auth/system-actor'
import { readAcross } from '@/lib/db/across'
import { reference } from '@/lib/db/reference'
import { readTenant } from '@/lib/db/tenant'
import { unattended } from '@/lib/db/unattended'
import { NATION } from '@/lib/regions/rules'
import { formTables } from '@/lib/reports/form-columns'
import { FORMS } from '@/lib/reports/forms/all'

/** How many stored figures of one kind and level differ from what they are made of. Must be 0. */
export interface Check {
  what: string
  level: string
  differences: number
}

/** Recounts every roll-up from the reports and every stock from the registers, pending changes included. */
export async function verifyFigures(progress: (line: string) => void = () => {}): Promise<Check[]> {
  const checks: Check[] = []
  for (const form of FORMS) {
    progress(`Menghitung ulang ${form.name}…`)
    const rows = await unattended.query<{ level: string; differences: number }>(
      `select level, differences from ${formTables(form).verify}()`,
    )
    checks.push(...rows.map(({ level, differences }) => ({ what: form.code, level, differences })))
  }
  progress('Menghitung ulang daftar…')
  const offices = await reference.query<{ id: number }>('select id from tenant order by id')
  let differences = 0
  for (const { id } of offices) differences += await recountOffice(id)
  checks.push({ what: 'daftar', level: 'office', differences })
  checks.push({ what: 'daftar', level: 'province', differences: await recountProvinces() })
  return checks
}

/** Counts a register row in the month it begins, and out in the month it ends. */
const row = (from: string, place: string, measures: string, starts: string, stops: string) => `
  select ${place}, m.measure, e.period, e.change from ${from} r
  cross join lateral (values ${measures}) m (measure, counts)
  cross join lateral (values (${starts}, 1), (${stops}, -1)) e (period, change)
  where r.tenant_id = $1 and m.counts and e.period is not null`

const active = ['month_of(r.active_from)', 'month_of(r.active_to)'] as const

/** The registers' rules told a second time, apart from the triggers that keep the stock. */
const RECOUNT = `
with counted (village_id, kecamatan_id, measure, period, change) as (
  ${[
    row(
      'poktan',
      'r.village_id, r.kecamatan_id',
      `('poktan.' || r.kind || '.ada', true),
       ('poktan.bkb_hi.ada', r.kind = 'bkb' and r.with_posyandu and r.with_paud)`,
      ...active,
    ),
    row('kampung_kb', 'r.village_id, r.kecamatan_id', `('kampung_kb.ada', true)`, ...active),
    row(
      'kampung_kb_class',
      'r.village_id, r.kecamatan_id',
      `('kampung_kb.kelas.' || r.class, true)`,
      'month_of(r.from_on)',
      'month_of(r.to_on)',
    ),
    row('institusi', 'r.village_id, r.kecamatan_id', `('institusi.' || r.kind || '.ada', true)`, ...active),
    row('tpk_team', 'r.village_id, r.kecamatan_id', `('tim.tpk', true)`, ...active),
    row('posyandu', 'r.village_id, r.kecamatan_id', `('sarana.posyandu', true)`, ...active),
    row('petugas', '0, r.kecamatan_id', `('sdm.' || r.kind, true)`, ...active),
    row('opd', '0, 0', `('kampung_kb.opd', true)`, ...active),
    row('lokus', 'r.village_id, r.kecamatan_id', `('lokus.desa', not r.removed)`, 'r.year * 12', 'r.year * 12 + 12'),
  ].join(' union all ')}
), placed as (
  select u.region_id, measure, period, change from counted
  cross join lateral (values (village_id), (kecamatan_id), ($1::int)) u (region_id) where u.region_id <> 0
  union all
  select region_id, measure, period, -change from stock_region where tenant_id = $1
  union all
  select u.region_id, measure, period, -change from stock_delta
  cross join lateral (values (village_id), (kecamatan_id), (tenant_id)) u (region_id)
  where tenant_id = $1 and u.region_id <> 0
)
select count(*)::int as differences
from (select 1 from placed group by region_id, measure, period having sum(change) <> 0) wrong`

async function recountOffice(tenantId: number): Promise<number> {
  const [rows] = await readTenant(systemActor(tenantId, 'Asia/Jakarta'), [{ text: RECOUNT, values: [tenantId] }])
  return (rows as { differences: number }[])[0]?.differences ?? 0
}

async function recountProvinces(): Promise<number> {
  const text = `
    select count(*)::int as differences from (
      select 1 from (
        select o.province_id, s.measure, s.period, s.change from stock_region s
        join tenant o on o.id = s.tenant_id where s.region_id = s.tenant_id
        union all select province_id, measure, period, -change from stock_province
      ) s group by province_id, measure, period having sum(change) <> 0
    ) wrong`
  const [rows] = await readAcross(everywhere, [{ text }])
  return (rows as { differences: number }[])[0]?.differences ?? 0
}

/** The operator's own hand, which only counts. */
const everywhere = mintActor({
  ...systemActor(0, 'Asia/Jakarta'),
  role: 'admin_nasional',
  tenantId: null,
  region: { ...NATION, level: 0, provinceId: null, districtId: null, kecamatanId: null },
})
