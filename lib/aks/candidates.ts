import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { visible } from '@/lib/families/visible'
import { foldName } from '@/lib/regions/name-key'
import { careCondition } from '@/lib/tpk/care-area'
import type { CareArea } from '@/lib/tpk/policy'

/** Somebody a case may be about. */
export interface Candidate {
  personId: string
  familyId: string
  name: string
  sex: string
  bornOn: string | null
  familyName: string
  villageId: number
  kecamatanId: number
  villageName: string
  rw: string
  rt: string
  /** The number of a case of theirs that is still open. */
  openCase: string | null
  /** Height-for-age in hundredths at the latest measurement that is not flagged; null without one. */
  zlen: number | null
  measuredOn: string | null
}

const COLUMNS = `p.id::text as "personId", f.id::text as "familyId", p.name, p.sex, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn",
  f.name as "familyName", f.village_id as "villageId", f.kecamatan_id as "kecamatanId", v.name as "villageName", f.rw, f.rt,
  (select c.number from stunting_case c where c.tenant_id = p.tenant_id and c.person_id = p.id
     and c.state <> all(array['selesai', 'batal']) limit 1) as "openCase",
  m.zlen::int as zlen, to_char(m.measured_on, 'YYYY-MM-DD') as "measuredOn"`
const LAST = `left join lateral (select m.zlen, m.measured_on from measurement m where m.tenant_id = p.tenant_id
  and m.person_id = p.id and m.withdrawn_at is null and m.zlen is not null and m.zlen between -600 and 600
  order by m.measured_on desc limit 1) m on true`
const FROM = `from person p join family f on f.tenant_id = p.tenant_id and f.id = p.family_id
  join region v on v.id = f.village_id ${LAST}`
const AT = { village: 'f.village_id', kecamatan: 'f.kecamatan_id', rw: 'f.rw' }

/** Persons of an area by a part of their name. */
export function searchCandidates(tx: TenantSql, area: CareArea, search: string): Promise<Candidate[]> {
  const words = foldName(search)
  if (words.replaceAll(' ', '').length < 3) return Promise.resolve([])
  const values: SqlValue[] = [tx.tenantId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const here = careCondition(area, AT, bind)
  const patterns = bind(words.split(' ').map((word) => `%${word}%`))
  return tx.sql.query<Candidate>(
    `select ${COLUMNS} ${FROM} where p.tenant_id = $1 and ${visible('p')} and ${visible('f')} and p.died_on is null
       and ${here} and (p.name_key ^@ ${bind(words)} or p.name_key like all(${patterns}::text[]))
     order by p.name_key, p.id limit 30`,
    values,
  )
}

/** Children under five of an area whose latest height-for-age lies below -2, the lowest first, without an open case. */
export function suggestCandidates(tx: TenantSql, area: CareArea, today: string): Promise<Candidate[]> {
  const values: SqlValue[] = [tx.tenantId, today]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  return tx.sql.query<Candidate>(
    `select ${COLUMNS} ${FROM} where p.tenant_id = $1 and ${visible('p')} and ${visible('f')} and p.died_on is null
       and p.born_on > $2::date - interval '60 months' and ${careCondition(area, AT, bind)} and m.zlen < -200
       and not exists (select from stunting_case c where c.tenant_id = $1 and c.person_id = p.id
         and c.state <> all(array['selesai', 'batal']))
     order by m.zlen, p.name_key limit 20`,
    values,
  )
}

/** One person, for a case; the same refusal for somebody missing, hidden, and of another office. */
export async function getCandidate(tx: TenantSql, personId: string): Promise<Candidate> {
  const [found] = await tx.sql.query<Candidate>(
    `select ${COLUMNS} ${FROM} where p.tenant_id = $1 and p.id = $2::uuid and ${visible('p')} and ${visible('f')}`,
    [tx.tenantId, personId],
  )
  if (!found) throw new Refusal('not-found')
  return found
}
