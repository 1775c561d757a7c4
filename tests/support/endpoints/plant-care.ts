import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'

/** One row of each table about families and their care, all of one child, where somebody knows it by name. */
export interface CareIds {
  family: string
  person: string
  team: string
  posyandu: string
  target: string
  visit: string
  referral: string
  measurement: string
  krsList: string
  krs: string
  stuntingCase: string
  caseStep: string
  pair: string
  /** The other person of the pair. */
  other: string
  request: string
}

const NAMES: readonly (keyof CareIds)[] = [
  'family',
  'person',
  'team',
  'posyandu',
  'target',
  'visit',
  'referral',
  'measurement',
  'krsList',
  'krs',
  'stuntingCase',
  'caseStep',
  'pair',
  'other',
  'request',
]

const freshIds = (): CareIds => Object.fromEntries(NAMES.map((name) => [name, randomUUID()])) as unknown as CareIds

/** Ids that stand for nothing anywhere. */
export const missingCare = freshIds

interface Owner {
  tenantId: number
  /** The text that only this office's people may read, by what it stands in. */
  name: (what: string) => string
}

/**
 * Plants them in the village of the office's TPK, so that kader, PKB and koordinator there
 * know the family by name, and a referral to the facility that the office's account answers for.
 */
export async function plantCare(admin: Client, { tenantId, name }: Owner): Promise<CareIds> {
  const ids = freshIds()
  const { family, person } = ids
  const { rows } = await admin.query(
    `select v.id as village_id, v.kecamatan_id,
       (select faskes_id from faskes_officer where tenant_id = $1 order by id limit 1) as faskes
     from account_role a join region v on v.id = a.region_id
     where a.tenant_id = $1 and a.role = 'kader_tpk' order by a.id limit 1`,
    [tenantId],
  )
  const { village_id, kecamatan_id, faskes } = rows[0]
  const by = randomUUID()
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row)
    return admin.query(
      `insert into ${table} (tenant_id, ${columns.join(', ')}) values ($1, ${columns.map((_, at) => `$${at + 2}`).join(', ')})`,
      [tenantId, ...Object.values(row)],
    )
  }
  const place = { village_id, kecamatan_id }
  const whom = { person_id: person, family_id: family, ...place }
  const called = (what: string) => ({ name: name(what), name_key: name(what).toLowerCase() })
  await put('family', { id: family, ...called('keluarga-dampingan'), ...place, rw: '1', rt: '1' })
  await put('person', {
    id: person,
    family_id: family,
    ...called('anak-dampingan'),
    sex: 'P',
    relation: 'anak',
    born_on: new Date(Date.now() - 335 * 86_400_000),
    temp_code: 'S-KENARI',
  })
  await put('person', { id: ids.other, family_id: family, ...called('kembaran'), sex: 'P' })
  await put('tpk_team', { id: ids.team, ...called('tim'), ...place, active_from: '2024-01-01' })
  await put('posyandu', { id: ids.posyandu, ...called('posyandu'), ...place, active_from: '2024-01-01' })
  await put('tpk_target', { id: ids.target, ...whom, stage: 'anak', opened_on: '2026-01-05', team_id: ids.team })
  await put('tpk_visit', {
    id: ids.visit,
    ...whom,
    target_id: ids.target,
    stage: 'anak',
    visited_on: '2026-01-10',
    period: 2026 * 12,
    edition: 1,
    answers: '{}',
    recorded_by: by,
    recorder_name: name('pencatat-kunjungan'),
  })
  await put('referral', {
    id: ids.referral,
    ...whom,
    target_id: ids.target,
    faskes_id: faskes,
    referred_on: '2026-01-10',
    due_on: '2026-01-24',
    note: name('catatan-rujukan'),
    made_by: by,
    made_name: name('perujuk'),
  })
  await put('measurement', {
    id: ids.measurement,
    ...whom,
    posyandu_id: ids.posyandu,
    measured_on: '2026-01-10',
    period: 2026 * 12,
    sex: 'P',
    age_days: 60,
    weight_g: 5100,
    recorded_by: by,
    recorder_name: name('pengukur'),
  })
  await put('krs_list', {
    id: ids.krsList,
    year: krsYear(ids),
    semester: 1,
    edition: '2021',
    title: name('daftar-krs'),
  })
  await put('krs_family', { id: ids.krs, list_id: ids.krsList, family_id: family, ...place, at_risk: true })
  await put('stunting_case', {
    id: ids.stuntingCase,
    ...whom,
    number: `${tenantId}/1`,
    year: 2026,
    round: 1,
    target_group: 'baduta',
    findings: name('temuan-audit'),
    made_by: by,
    made_name: name('pengusul'),
  })
  await put('stunting_case_step', {
    id: ids.caseStep,
    case_id: ids.stuntingCase,
    what: name('tindak-lanjut'),
    owner: name('penanggung-jawab'),
  })
  const [first, second] = [person, ids.other].sort()
  await put('duplicate_pair', { id: ids.pair, kind: 'orang', first_id: first, second_id: second, ...place, score: 80 })
  await put('privacy_request', {
    id: ids.request,
    kind: 'akses',
    person_id: person,
    family_id: family,
    ...place,
    requester: name('pemohon'),
    standing: 'diri_sendiri',
    asked_at: '2026-01-10T02:00:00Z',
    due_at: '2026-01-13T02:00:00Z',
    received_by: by,
    received_name: name('penerima'),
  })
  return ids
}

/** The year of the planted list: one that no demo has and no earlier run of the walk took. */
export const krsYear = ({ krsList }: Pick<CareIds, 'krsList'>): number =>
  1_000 + (Number.parseInt(krsList.slice(0, 6), 16) % 900)
