import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { shippedCriteria } from '@/lib/contests/criteria'

/** A locked contest with one row of each kind that hangs on it. */
export interface ContestIds {
  contest: string
  stage: string
  member: string
  entry: string
  visit: string
  score: string
  talk: string
  nomination: string
}

const NAMES: readonly (keyof ContestIds)[] = [
  'contest',
  'stage',
  'member',
  'entry',
  'visit',
  'score',
  'talk',
  'nomination',
]

/** Ids that stand for nothing anywhere. */
export const missingContest = (): ContestIds =>
  Object.fromEntries(NAMES.map((name) => [name, randomUUID()])) as unknown as ContestIds

/** Plants a contest of a year nobody else uses, judged by the office's own juri. */
export async function plantContest(
  admin: Client,
  {
    tenantId,
    name,
    poktan,
    villageId,
  }: { tenantId: number; name: (what: string) => string; poktan: string; villageId: number },
): Promise<ContestIds> {
  const ids = missingContest()
  const by = randomUUID()
  const { rows } = await admin.query(
    `select (select account_id from account_role where tenant_id = $1 and role = 'juri' order by id limit 1) as judge,
       (select kecamatan_id from region where id = $2) as kecamatan`,
    [tenantId, villageId],
  )
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row)
    return admin.query(
      `insert into ${table} (tenant_id, ${columns.join(', ')}) values ($1, ${columns.map((_, at) => `$${at + 2}`).join(', ')})`,
      [tenantId, ...Object.values(row)],
    )
  }
  const { contest, entry } = ids
  await put('contest', {
    ...{ id: contest, kind: 'bkb', level: 'kabupaten', year: 2018, title: name('lomba'), note: name('catatan-lomba') },
    ...{ facts_on: '2018-06-01', state: 'dikunci', criteria: JSON.stringify(shippedCriteria('bkb')) },
    ...{ result: JSON.stringify([{ entryId: entry, place: 1, tied: false, sum: 8000, judges: 1 }]) },
    ...{ locked_on: '2018-07-01', locked_name: name('pengunci'), made_by: by, made_name: name('pembuat-lomba') },
  })
  const own = { contest_id: contest }
  await put('contest_stage', { id: ids.stage, ...own, name: name('jadwal'), from_on: '2018-06-01' })
  await put('contest_member', {
    id: ids.member,
    ...own,
    team: 'penilai',
    name: name('juri'),
    account_id: rows[0].judge,
  })
  await put('contest_entry', {
    ...{ id: entry, ...own, subject_kind: 'poktan', subject_id: poktan, village_id: villageId },
    ...{ kecamatan_id: rows[0].kecamatan, number: 1, reason: name('alasan-peserta'), made_by: by },
  })
  await put('contest_visit', {
    ...{ id: ids.visit, ...own, entry_id: entry, visited_on: '2018-06-02' },
    ...{ visitors: name('pembina'), advice: name('saran-pembina') },
  })
  await put('contest_score', {
    ...{ id: ids.score, ...own, entry_id: entry, member_id: ids.member, visited_on: '2018-06-03' },
    ...{ points: JSON.stringify({ administrasi: 80, kegiatan: 80, capaian: 80, kemitraan: 80, inovasi: 80 }) },
    ...{ note: name('catatan-juri'), recorded_by: by },
  })
  await put('contest_talk', { id: ids.talk, ...own, entry_id: entry, outcome: name('pembahasan') })
  await put('contest_nomination', {
    ...{ id: ids.nomination, ...own, entry_id: entry, to_level: 'provinsi', place: 1, mean_score: 800_000 },
    letter_number: name('surat-usulan'),
  })
  return ids
}
