import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Taken } from './course'

/** A child as measuring needs to know one, and where the family lives. */
export interface Child {
  id: string
  familyId: string
  name: string
  sex: 'L' | 'P' | ''
  /** `YYYY-MM-DD` */
  bornOn: string | null
  bornExact: boolean
  diedOn: string | null
  motherName: string
  familyName: string
  villageId: number
  villageName: string
  kecamatanId: number
  rw: string
  rt: string
  sample: boolean
}

/** A measurement as screens show it. z-scores are hundredths; null was not computed. */
export interface Measurement extends Taken {
  personId: string
  posyanduId: string | null
  posyanduName: string | null
  visitId: string | null
  ageDays: number | null
  zlen: number | null
  zwei: number | null
  zwfl: number | null
  zbmi: number | null
  zhc: number | null
  zac: number | null
  flags: number
  gain: string
  doubts: string[]
  recorderName: string
  recordedBy: string
  withdrawnAt: string | null
  withdrawnReason: string
  version: number
}

/** What a measurement said before a correction, and why it was corrected. */
export interface FirstValue {
  measurementId: string
  before: {
    measuredOn: string
    weightG: number | null
    lengthMm: number | null
    measure: string
    headMm: number | null
    muacMm: number | null
    oedema: boolean | null
  }
  reason: string
  byName: string
  at: string
}

const CHILD = `p.id::text as id, p.family_id::text as "familyId", p.name, p.sex,
  to_char(p.born_on, 'YYYY-MM-DD') as "bornOn", p.born_exact as "bornExact", to_char(p.died_on, 'YYYY-MM-DD') as "diedOn",
  p.mother_name as "motherName", f.name as "familyName", f.village_id as "villageId", v.name as "villageName",
  f.kecamatan_id as "kecamatanId", f.rw, f.rt, p.sample, p.merged_into::text as "mergedInto",
  p.erased_at is not null or f.erased_at is not null as erased,
  p.restricted_at is not null or f.restricted_at is not null as restricted`

type ChildRow = Child & { mergedInto: string | null; erased: boolean; restricted: boolean }

/**
 * A child that may be measured. Of two records that were merged the one that was kept; the
 * same refusal for one that is missing, of another office, erased or restricted.
 */
export async function getChild(tx: TenantSql, personId: string): Promise<Child> {
  let id = personId
  // A chain of merges is short; a circle would be a bug and ends here too.
  for (let turn = 0; turn < 5; turn++) {
    const [row] = await tx.sql.query<ChildRow>(
      `select ${CHILD} from person p
       join family f on f.tenant_id = p.tenant_id and f.id = p.family_id
       join region v on v.id = f.village_id
       where p.tenant_id = $1 and p.id = $2::uuid`,
      [tx.tenantId, id],
    )
    if (!row || row.erased || row.restricted) break
    const { mergedInto, erased: _erased, restricted: _restricted, ...child } = row
    if (mergedInto === null) return child
    id = mergedInto
  }
  throw new Refusal('not-found')
}

const TAKEN = `m.id::text as id, to_char(m.measured_on, 'YYYY-MM-DD') as "measuredOn", m.weight_g as "weightG",
  m.length_mm as "lengthMm", m.measure, m.head_mm as "headMm", m.muac_mm as "muacMm", m.oedema, m.confirmed,
  to_char(m.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "recordedAt"`

const MEASUREMENT = `${TAKEN}, m.person_id::text as "personId", m.posyandu_id::text as "posyanduId", y.name as "posyanduName",
  m.visit_id::text as "visitId", m.age_days as "ageDays", m.zlen::int as zlen, m.zwei::int as zwei, m.zwfl::int as zwfl,
  m.zbmi::int as zbmi, m.zhc::int as zhc, m.zac::int as zac, m.flags::int as flags, m.gain, m.doubts,
  m.recorder_name as "recorderName", m.recorded_by::text as "recordedBy",
  to_char(m.withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "withdrawnAt",
  m.withdrawn_reason as "withdrawnReason", m.version`
const FROM = `from measurement m left join posyandu y on y.tenant_id = m.tenant_id and y.id = m.posyandu_id`

/** A child's measurements, the latest day first; those that were withdrawn too. */
export const listMeasurements = (tx: TenantSql, personId: string): Promise<Measurement[]> =>
  tx.sql.query<Measurement>(
    `select ${MEASUREMENT} ${FROM} where m.tenant_id = $1 and m.person_id = $2::uuid
     order by m.measured_on desc, m.recorded_at desc, m.id`,
    [tx.tenantId, personId],
  )

/** One measurement, or the same refusal for a missing one and one of another office. */
export async function getMeasurement(tx: TenantSql, id: string): Promise<Measurement> {
  const [row] = await tx.sql.query<Measurement>(
    `select ${MEASUREMENT} ${FROM} where m.tenant_id = $1 and m.id = $2::uuid`,
    [tx.tenantId, id],
  )
  if (!row) throw new Refusal('not-found')
  return row
}

/** What measurements of a child said before they were corrected, the first value first. */
export const listFirstValues = (tx: TenantSql, personId: string): Promise<FirstValue[]> =>
  tx.sql.query<FirstValue>(
    `select c.measurement_id::text as "measurementId", c.before, c.reason, c.by_name as "byName",
       to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
     from measurement m
     join measurement_change c on c.tenant_id = m.tenant_id and c.measurement_id = m.id
     where m.tenant_id = $1 and m.person_id = $2::uuid order by c.at, c.id`,
    [tx.tenantId, personId],
  )
