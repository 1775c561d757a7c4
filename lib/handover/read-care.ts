import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { visible } from '@/lib/families/visible'
import { formatDate } from '@/lib/format/date'
import type { Period } from '@/lib/format/period'
import type { Answers, Stage, StageFacts } from '@/lib/tpk/care'
import { questionsOf } from '@/lib/tpk/questions/all'
import { block, numberAnswer, typedDay, typedText, typedYes } from './answers'
import { CARE_FIELDS } from './care-fields'
import type { Content } from './content'
import { groupedBy } from './grouped'
import { maskedNumber } from './read-numbers'

interface VisitRow {
  id: string
  targetId: string
  stage: Stage
  visitedOn: string
  edition: number
  answers: Answers
  referred: boolean
  facts: StageFacts
  anchorOn: string | null
  personId: string
  name: string
  nik: Uint8Array | null
  bornOn: string | null
  address: string
  weightG: number | null
  lengthMm: number | null
  headMm: number | null
  measuredOn: string | null
}

/** What a visit's field may be taken from: the answer in words, the stage's facts, and the measurement. */
export interface VisitWords {
  said(code: string): string | null
  number(code: string): number | null
  facts: StageFacts
  row: Pick<VisitRow, 'visitedOn' | 'referred' | 'anchorOn' | 'weightG' | 'lengthMm' | 'headMm' | 'measuredOn'>
}

/** A measure as it is typed there: with a comma, without needless zeros. */
export const typedDecimal = (value: number | null): string | null =>
  value === null ? null : String(value).replace('.', ',')

/** An answer by the words of the edition it was asked by; null where it was not asked. */
function wordsOf({ stage, edition, answers }: Pick<VisitRow, 'stage' | 'edition' | 'answers'>) {
  const asked = questionsOf(stage, edition)?.questions ?? []
  return (code: string): string | null => {
    const answer = answers[code]
    if (answer === null || answer === undefined || answer === '') return null
    if (typeof answer === 'boolean') return typedYes(answer)
    if (typeof answer === 'number') return typedDecimal(answer)
    const question = asked.find((one) => one.code === code)
    const label = (value: string) => question?.options?.find((option) => option.value === value)?.label ?? value
    if (Array.isArray(answer)) return answer.map(label).join('; ') || null
    return question?.kind === 'day' ? typedDay(answer) : typedText(label(answer))
  }
}

/** The visits of TPK in a month, by target; targets without a visit that stands are not there. */
export async function readCareSheets(
  tx: TenantSql,
  targetIds: readonly string[],
  period: Period,
): Promise<Map<string, Content>> {
  const visits = await tx.sql.query<VisitRow>(
    `select s.id::text as id, s.target_id::text as "targetId", s.stage, to_char(s.visited_on, 'YYYY-MM-DD') as "visitedOn",
       s.edition::int as edition, s.answers, s.referred, t.facts, to_char(t.anchor_on, 'YYYY-MM-DD') as "anchorOn",
       p.id::text as "personId", p.name, p.nik_sealed as nik, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn",
       concat_ws(', ', nullif(f.address, ''), nullif('RT ' || f.rt, 'RT '), nullif('RW ' || f.rw, 'RW '), v.name) as address,
       m.weight_g as "weightG", m.length_mm as "lengthMm", m.head_mm as "headMm",
       to_char(m.measured_on, 'YYYY-MM-DD') as "measuredOn"
     from tpk_visit s
     join tpk_target t on t.tenant_id = s.tenant_id and t.id = s.target_id
     join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
     join family f on f.tenant_id = p.tenant_id and f.id = p.family_id
     join region v on v.id = f.village_id
     left join measurement m on m.tenant_id = s.tenant_id and m.id = s.measurement_id and m.withdrawn_at is null
     where s.tenant_id = $1 and s.target_id = any ($2::uuid[]) and s.period = $3::int and s.withdrawn_at is null
       and ${visible('p')} and ${visible('f')}
     order by s.visited_on, s.recorded_at, s.id`,
    [tx.tenantId, targetIds, period],
  )
  return new Map(
    [...groupedBy(visits, ({ targetId }) => targetId)].map(([targetId, own]) => {
      const first = own[0]!
      const identity = block('identitas', {
        nik: nikAnswer(tx, first),
        nama: typedText(first.name),
        tanggal_lahir: typedDay(first.bornOn),
        alamat: typedText(first.address),
      })
      return [targetId, { blocks: [identity, ...own.map(visitBlock)] }]
    }),
  )
}

const nikAnswer = (tx: TenantSql, { personId, nik }: { personId: string; nik: Uint8Array | null }) =>
  numberAnswer('nik', maskedNumber(tx, { of: 'person', id: personId }, nik), nik ? null : 'NIK belum tercatat di Lini.')

function visitBlock(visit: VisitRow) {
  const words: VisitWords = {
    said: wordsOf(visit),
    number: (code) => (typeof visit.answers[code] === 'number' ? (visit.answers[code] as number) : null),
    facts: visit.facts,
    row: visit,
  }
  const values = CARE_FIELDS[visit.stage].map(([field, take]): [string, string | null] => [field, take(words)])
  return block('penapisan', Object.fromEntries(values), {
    key: visit.id,
    title: `Kunjungan ${formatDate(visit.visitedOn)}`,
  })
}

interface LineRow {
  id: string
  name: string
  kki: string
  personId: string | null
  nik: Uint8Array | null
  baduta: boolean | null
  balita: boolean | null
  pus: boolean | null
  hamil: boolean | null
  air: boolean | null
  jamban: boolean | null
  muda: boolean | null
  tua: boolean | null
  dekat: boolean | null
  banyak: boolean | null
  kb: boolean | null
  rank: number | null
  atRisk: boolean | null
  found: Record<string, boolean | number | null>
  foundAtRisk: boolean | null
}

/** What verval says of families, by their line of a list: what the field found, else what the list said. */
export async function readVervalSheets(tx: TenantSql, ids: readonly string[]): Promise<Map<string, Content>> {
  const lines = await tx.sql.query<LineRow>(
    `select k.id::text as id, f.name, f.kki, h.id::text as "personId", h.nik_sealed as nik, k.has_baduta as baduta,
       k.has_balita as balita, k.has_pus as pus, k.has_pregnant as hamil, k.bad_water as air, k.bad_toilet as jamban,
       k.too_young as muda, k.too_old as tua, k.too_close as dekat, k.too_many as banyak, k.no_modern_kb as kb,
       k.rank::int as rank, k.at_risk as "atRisk", k.found, k.found_at_risk as "foundAtRisk"
     from krs_family k join family f on f.tenant_id = k.tenant_id and f.id = k.family_id
     left join lateral (select p.id, p.nik_sealed from person p where p.tenant_id = f.tenant_id and p.family_id = f.id
       and p.relation = 'kepala' and ${visible('p')} order by (p.nik_sealed is null), p.id limit 1) h on true
     where k.tenant_id = $1 and k.id = any ($2::uuid[]) and ${visible('f')}`,
    [tx.tenantId, ids],
  )
  return new Map(lines.map((line) => [line.id, { blocks: vervalBlocks(tx, line) }]))
}

function vervalBlocks(tx: TenantSql, line: LineRow) {
  const now = (code: keyof LineRow): string | null => {
    const said = line.found[code]
    return typedYes(typeof said === 'boolean' ? said : said === null ? null : line[code])
  }
  const rank = 'peringkat' in line.found ? line.found.peringkat : line.rank
  const number = line.personId ? maskedNumber(tx, { of: 'person', id: line.personId }, line.nik) : null
  return [
    block('keluarga', {
      kode_keluarga: typedText(line.kki),
      nik_kk: numberAnswer('nik_kk', number, number ? null : 'NIK belum tercatat di Lini.'),
      nama_kk: typedText(line.name),
    }),
    block('sasaran', { baduta: now('baduta'), balita: now('balita'), pus: now('pus'), pus_hamil: now('hamil') }),
    block('penapisan', {
      ...{ air_minum: now('air'), jamban: now('jamban'), terlalu_muda: now('muda'), terlalu_tua: now('tua') },
      ...{ terlalu_dekat: now('dekat'), terlalu_banyak: now('banyak'), bukan_kb_modern: now('kb') },
      peringkat_kesejahteraan: typeof rank === 'number' ? (rank > 4 ? '>4' : String(rank)) : null,
      berisiko: typedYes(line.foundAtRisk ?? line.atRisk),
    }),
  ]
}

/** Measurements of children, each a sheet of its own. */
export async function readMeasureSheets(tx: TenantSql, ids: readonly string[]): Promise<Map<string, Content>> {
  const rows = await tx.sql.query<{
    id: string
    personId: string
    name: string
    nik: Uint8Array | null
    bornOn: string | null
    sex: string
    measuredOn: string
    weightG: number | null
    lengthMm: number | null
    measure: string
  }>(
    `select m.id::text as id, p.id::text as "personId", p.name, p.nik_sealed as nik, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn",
       p.sex, to_char(m.measured_on, 'YYYY-MM-DD') as "measuredOn", m.weight_g as "weightG", m.length_mm as "lengthMm",
       m.measure
     from measurement m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
     join family f on f.tenant_id = p.tenant_id and f.id = p.family_id
     where m.tenant_id = $1 and m.id = any ($2::uuid[]) and m.withdrawn_at is null and ${visible('p')} and ${visible('f')}`,
    [tx.tenantId, ids],
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        blocks: [
          block('anak', {
            nik: nikAnswer(tx, row),
            nama: typedText(row.name),
            tanggal_lahir: typedDay(row.bornOn),
            jenis_kelamin: row.sex === 'L' ? 'Laki-laki' : row.sex === 'P' ? 'Perempuan' : null,
          }),
          block('ukur', {
            tanggal_ukur: typedDay(row.measuredOn),
            berat: typedDecimal(row.weightG === null ? null : row.weightG / 1000),
            tinggi: typedDecimal(row.lengthMm === null ? null : row.lengthMm / 10),
            cara_ukur: row.measure === 'L' ? 'Telentang' : row.measure === 'H' ? 'Berdiri' : null,
          }),
        ],
      },
    ]),
  )
}
