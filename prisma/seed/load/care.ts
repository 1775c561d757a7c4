import type { TenantSql } from '@/lib/db/tenant'
import { type Period, periodsBetween } from '@/lib/format/period'
import { periodOfDay } from '@/lib/regions/month'
import { readComputed } from '@/lib/reports/computed'
import type { Cells, FormDeclaration } from '@/lib/reports/form'
import { wasAided, wasCounselled } from '@/lib/tpk/questions/all'
import { rwKey } from '@/lib/tpk/rw'
import { coursesOf, MONTHS_OF_CARE } from '../care/courses'
import { birthOf, careOf, type GrowthOn, type SampleCare } from '../care/visits'
import { stableId } from '../random'
import { dayIn } from '../registers/days'
import type { Rosters } from '../rosters/rosters'
import type { Story } from '../story'
import type { OfficeConnection, RowIn } from './office-connection'

/** Writes who is accompanied in the stage's families, their visits and referrals, unless the office has some. */
export async function loadCare(
  office: OfficeConnection,
  story: Story,
  { families }: Rosters,
  thisPeriod: Period,
  today: string,
): Promise<number> {
  const [known] = await office.query('select 1 from tpk_target where tenant_id = $1 limit 1', [office.tenantId])
  if (known || families.length === 0) return 0
  const [growthOn, teamOf, faskesOf] = [await readGrowth(office), await readTeams(office), await readFaskes(office)]
  const start = dayIn(thisPeriod - MONTHS_OF_CARE, 1)
  const cared = families
    .flatMap((family) => coursesOf(family, story.sample.names, start, today))
    .map((course) => careOf(course, today, growthOn))
  const teams = new Map(cared.map(({ id, family }) => [id, teamOf(family.village.id, rwKey(family.rw))] as const))
  const targets = cared.map((one) => targetRow(one, teams.get(one.id) ?? null))
  const referrals = cared.flatMap((one) => referralsOf(one, faskesOf(one.family.village.kecamatanId), today))
  const referred = new Set(referrals.map(({ visit_id }) => visit_id))
  const visits = cared.flatMap((one) =>
    one.visits.map((visit) => visitRow(one, visit, teams.get(one.id) ?? null, referred.has(visit.id))),
  )
  await office.insert('tpk_target', targets)
  await office.insert('tpk_visit', visits)
  await office.insert('referral', referrals)
  await tellBirths(office, cared, start)
  return targets.length + visits.length + referrals.length
}

const recorder = { recorded_by: stableId('pemuat contoh'), recorder_name: 'Data contoh' }

const placeOf = ({ person, family }: SampleCare) => ({
  person_id: person.id,
  family_id: family.id,
  village_id: family.village.id,
  kecamatan_id: family.village.kecamatanId,
})

function targetRow(care: SampleCare, teamId: string | null): RowIn {
  const judged = care.visits.findLast(({ result }) => result.risk !== '')?.result
  return {
    ...placeOf(care),
    id: care.id,
    stage: care.stage,
    rw: rwKey(care.family.rw),
    team_id: teamId,
    opened_on: care.openedOn,
    closed_on: care.closedOn,
    closed_as: care.closedAs,
    after_id: care.afterId,
    anchor_on: care.anchorOn,
    facts: JSON.stringify(care.facts),
    risk: judged?.risk ?? '',
    marks: judged?.codes ?? [],
    next_step: care.next?.step ?? '',
    next_on: care.next?.dueOn ?? null,
    last_on: care.visits.at(-1)?.visitedOn ?? null,
    visits: care.visits.length,
    sample: true,
  }
}

function visitRow(
  care: SampleCare,
  visit: SampleCare['visits'][number],
  teamId: string | null,
  referred: boolean,
): RowIn {
  const { answers, result, visitedOn } = visit
  return {
    ...placeOf(care),
    ...recorder,
    id: visit.id,
    target_id: care.id,
    team_id: teamId,
    stage: care.stage,
    visited_on: visitedOn,
    period: periodOfDay(visitedOn),
    step: visit.step,
    edition: 1,
    answers: JSON.stringify(answers),
    screening: JSON.stringify(result.marks),
    risk: result.risk,
    marks: result.codes,
    counselled: wasCounselled(answers),
    aided: wasAided(answers),
    referred,
    recorded_at: `${visitedOn}T04:00:00Z`,
    sample: true,
  }
}

/** A referral where screening asked for one, at a course's first such visit: most have been answered. */
function referralsOf(care: SampleCare, faskesId: string | null, today: string): (RowIn & { visit_id: string })[] {
  const visit = care.visits.find(({ result }) => result.urgency !== '' && result.risk === 'merah')
  if (!visit || !faskesId || !/[0-7]$/.test(visit.id)) return []
  const { urgency, marks } = visit.result
  const later = (days: number) => dayAfter(visit.visitedOn, days)
  const answered = later(9) < today
  return [
    {
      ...placeOf(care),
      id: stableId('rujukan', visit.id),
      target_id: care.id,
      visit_id: visit.id,
      faskes_id: faskesId,
      referred_on: visit.visitedOn,
      due_on: later(urgency === 'segera' ? 3 : 14),
      urgency,
      marks: marks.filter((one) => one.risk && one.urgency !== '').map(({ mark }) => mark),
      state: answered ? 'dijawab' : 'dikirim',
      accepted_at: answered ? `${later(3)}T02:00:00Z` : null,
      answered_at: answered ? `${later(5)}T03:00:00Z` : null,
      answered_name: answered ? 'Data contoh' : '',
      result: answered ? 'ditangani' : '',
      answer: answered ? 'Sudah diperiksa dan diberi obat sesuai hasil.' : '',
      advice: answered ? 'Kunjungi dalam dua minggu, pastikan anjuran dijalankan.' : '',
      made_by: recorder.recorded_by,
      made_name: recorder.recorder_name,
      made_at: `${visit.visitedOn}T04:10:00Z`,
      sample: true,
    },
  ]
}

const dayAfter = (day: string, days: number): string => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** The weight and length at birth of the children born while their mothers were accompanied. */
async function tellBirths(office: OfficeConnection, cared: readonly SampleCare[], start: string): Promise<void> {
  const born = cared
    .filter(({ stage, person }) => stage === 'anak' && person.bornOn > start)
    .map(({ person, family }) => {
      const mother = family.persons.find(({ sex, relation }) => sex === 'P' && relation !== 'anak')
      return { id: person.id, mother_id: mother?.id ?? null, mother_name: mother?.name ?? '', ...birthOf(person.id) }
    })
  await office.query(
    `update person p set birth_weight_g = b.grams, birth_length_mm = b.mm, gestation_weeks = b.weeks,
       mother_id = b.mother_id, mother_name = b.mother_name
     from jsonb_to_recordset($2::jsonb) b (id uuid, mother_id uuid, mother_name text, grams int, mm int, weeks smallint)
     where p.tenant_id = $1 and p.id = b.id`,
    [office.tenantId, JSON.stringify(born)],
  )
}

/** What the posyandu measured of a child by a day, in the same month. */
async function readGrowth(office: OfficeConnection): Promise<GrowthOn> {
  interface Row {
    person: string
    on: string
    flags: number
    zlen: number | null
    zwei: number | null
    zwfl: number | null
    gain: string
    oedema: boolean | null
  }
  const rows = await office.query<Row>(
    `select person_id::text as person, to_char(measured_on, 'YYYY-MM-DD') as on, flags, zlen, zwei, zwfl, gain, oedema
     from measurement where tenant_id = $1 and withdrawn_at is null order by measured_on`,
    [office.tenantId],
  )
  const byMonth = new Map(rows.map((row) => [`${row.person}/${row.on.slice(0, 7)}`, row]))
  return (personId, on) => {
    const row = byMonth.get(`${personId}/${on.slice(0, 7)}`)
    if (!row || row.on > on) return null
    const valid = (z: number | null, bit: number) => ((row.flags >> bit) & 1 ? null : z)
    const { zlen, zwei, zwfl, gain, oedema } = row
    return { zlen: valid(zlen, 0), zwei: valid(zwei, 1), zwfl: valid(zwfl, 2), gain, oedema }
  }
}

/** Who serves an RW: the team that names it, else that of the village's rest. */
async function readTeams(office: OfficeConnection): Promise<(villageId: number, rw: string) => string | null> {
  const rows = await office.query<{ village: number; rw: string; team: string }>(
    'select village_id as village, rw, team_id::text as team from tpk_area where tenant_id = $1 and to_on is null',
    [office.tenantId],
  )
  const teams = new Map(rows.map(({ village, rw, team }) => [`${village}/${rw}`, team]))
  return (village, rw) => teams.get(`${village}/${rw}`) ?? teams.get(`${village}/`) ?? null
}

async function readFaskes(office: OfficeConnection): Promise<(kecamatanId: number) => string | null> {
  const rows = await office.query<{ kecamatan: number; id: string }>(
    `select f.kecamatan_id as kecamatan, f.id::text as id from faskes f where f.tenant_id = $1
     order by exists (select from faskes_officer o where o.tenant_id = $1 and o.faskes_id = f.id) desc, f.name`,
    [office.tenantId],
  )
  return (kecamatanId) => rows.find(({ kecamatan }) => kecamatan === kecamatanId)?.id ?? null
}

/** What the product itself counts of villages for a form, by month; null where it counts nothing. */
export async function readCared(
  office: OfficeConnection,
  form: FormDeclaration,
  villageIds: readonly number[],
  thisPeriod: Period,
): Promise<(villageId: number, period: Period) => Cells | null> {
  const tx = { tenantId: office.tenantId, sql: office } as unknown as TenantSql
  const found = new Map<string, Cells>()
  for (const period of periodsBetween(thisPeriod - MONTHS_OF_CARE, thisPeriod))
    for (const [villageId, cells] of await readComputed(tx, form, period, villageIds))
      found.set(`${villageId}/${period}`, cells)
  return (villageId, period) => found.get(`${villageId}/${period}`) ?? null
}
