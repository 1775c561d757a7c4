import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { visible } from '@/lib/families/visible'
import { formatDate } from '@/lib/format/date'
import { formatDecimal } from '@/lib/format/number'
import { classOf } from '@/lib/growth/classes'
import { paths } from '@/lib/paths'
import { REFERRAL_STATES, type ReferralState, resultLabel } from '@/lib/referrals/rules'
import { STAGE_LABELS, type Stage } from '@/lib/tpk/care'
import type { TimelineEvent } from './event'

/** Whose events: what happened in the family, and to its members wherever they lived. */
export interface Whose {
  familyId: string
  personIds: readonly string[]
}

const OF = (table: string) => `${table} e
  join person p on p.tenant_id = $1 and p.id = e.person_id and ${visible('p')} and e.tenant_id = $1
    and (e.family_id = $2::uuid or e.person_id = any($3::uuid[]))`
const WHO = `e.id::text as id, p.id::text as "personId", p.name as "personName"`

interface Of {
  id: string
  personId: string
  personName: string
}
const valuesOf = (tx: TenantSql, { familyId, personIds }: Whose) => [tx.tenantId, familyId, [...personIds]]
const whose = ({ personId, personName }: Of) => ({ personId, personName })

const ENDED: Record<string, string> = {
  menikah: 'menikah',
  melahirkan: 'melahirkan',
  selesai: 'selesai',
  usia: 'genap 5 tahun',
  keguguran: 'keguguran',
  pindah: 'pindah',
  meninggal: 'meninggal',
  batal: 'dibatalkan',
  ganda: 'tercatat dua kali',
}

/** When somebody was accompanied, from when until when and why no longer. */
export async function targetEvents(tx: TenantSql, who: Whose): Promise<TimelineEvent[]> {
  const rows = await tx.sql.query<
    Of & { stage: Stage; openedOn: string; closedOn: string | null; closedAs: string; closedNote: string }
  >(
    `select ${WHO}, e.stage, to_char(e.opened_on, 'YYYY-MM-DD') as "openedOn",
       to_char(e.closed_on, 'YYYY-MM-DD') as "closedOn", e.closed_as as "closedAs", e.closed_note as "closedNote"
     from ${OF('tpk_target')}`,
    valuesOf(tx, who),
  )
  return rows.flatMap((row) => {
    const common = { kind: 'sasaran' as const, ...whose(row), href: null, tone: null }
    const stage = STAGE_LABELS[row.stage]
    const opened = { ...common, id: `buka-${row.id}`, on: row.openedOn, title: `Mulai didampingi: ${stage}`, words: [] }
    if (!row.closedOn) return [opened]
    const title = `Pendampingan ${stage.toLowerCase()} berakhir: ${ENDED[row.closedAs] ?? row.closedAs}`
    return [
      opened,
      { ...common, id: `tutup-${row.id}`, on: row.closedOn, title, words: [row.closedNote].filter(Boolean) },
    ]
  })
}

/** Visits with what screening said in plain words. */
export async function visitEvents(tx: TenantSql, who: Whose): Promise<TimelineEvent[]> {
  const rows = await tx.sql.query<
    Of & { stage: Stage; on: string; risk: string; screening: { words?: string; verdict?: string }[]; by: string }
  >(
    `select ${WHO}, e.stage, to_char(e.visited_on, 'YYYY-MM-DD') as "on", e.risk, e.screening, e.recorder_name as "by"
     from ${OF('tpk_visit')} where e.withdrawn_at is null`,
    valuesOf(tx, who),
  )
  return rows.map((row) => ({
    id: `kunjungan-${row.id}`,
    kind: 'kunjungan',
    on: row.on,
    title: `Kunjungan ${STAGE_LABELS[row.stage].toLowerCase()}`,
    words: [
      ...(row.risk === 'merah' ? row.screening.flatMap(({ words }) => (words ? [words] : [])).slice(0, 3) : []),
      ...(row.risk === 'hijau' ? ['Tidak ada tanda bahaya.'] : []),
      `Oleh ${row.by}.`,
    ],
    ...whose(row),
    href: null,
    tone: row.risk === 'merah' ? 'warn' : row.risk === 'hijau' ? 'good' : null,
  }))
}

/** Measurements with the class of Permenkes 2/2020 that length or weight gave. */
export async function measurementEvents(tx: TenantSql, who: Whose): Promise<TimelineEvent[]> {
  const rows = await tx.sql.query<
    Of & {
      on: string
      weightG: number | null
      lengthMm: number | null
      zlen: number | null
      zwei: number | null
      zwfl: number | null
      flags: number
    }
  >(
    `select ${WHO}, to_char(e.measured_on, 'YYYY-MM-DD') as "on", e.weight_g as "weightG", e.length_mm as "lengthMm",
       e.zlen::int, e.zwei::int, e.zwfl::int, e.flags::int
     from ${OF('measurement')} where e.withdrawn_at is null`,
    valuesOf(tx, who),
  )
  return rows.map((row) => {
    // What is implausible is asked to be measured again: it names no class.
    const classes = row.flags > 0 ? [] : [classOf('pbu', row.zlen), classOf('bbu', row.zwei), classOf('bbpb', row.zwfl)]
    const told = classes.filter((one) => one !== null && one.weight !== 'good')
    const measures = [
      row.weightG !== null && `${formatDecimal(row.weightG / 1000)} kg`,
      row.lengthMm !== null && `${formatDecimal(row.lengthMm / 10)} cm`,
    ].filter(Boolean)
    return {
      id: `ukur-${row.id}`,
      kind: 'ukur',
      on: row.on,
      title: `Ditimbang dan diukur: ${measures.join(', ') || 'tanpa angka'}`,
      words: row.flags > 0 ? ['Angkanya tidak wajar: ukur ulang.'] : told.map((one) => `${one?.label}.`),
      ...whose(row),
      href: paths.growth(row.personId),
      tone: row.flags > 0 || told.length > 0 ? 'warn' : row.zlen === null && row.zwei === null ? null : 'good',
    }
  })
}

/** Referrals and their answers. */
export async function referralEvents(tx: TenantSql, who: Whose): Promise<TimelineEvent[]> {
  const rows = await tx.sql.query<
    Of & { on: string; answeredOn: string | null; state: ReferralState; faskes: string; result: string; advice: string }
  >(
    `select ${WHO}, to_char(e.referred_on, 'YYYY-MM-DD') as "on", to_char(e.answered_at at time zone $4, 'YYYY-MM-DD') as "answeredOn",
       e.state, s.name as faskes, e.result, e.advice
     from ${OF('referral')} join faskes s on s.tenant_id = $1 and s.id = e.faskes_id where e.state <> 'dibatalkan'`,
    [...valuesOf(tx, who), tx.actor.zone],
  )
  return rows.map((row) => ({
    id: `rujukan-${row.id}`,
    kind: 'rujukan',
    on: row.on,
    title: `Dirujuk ke ${row.faskes}`,
    words:
      row.state === 'dijawab'
        ? [`Dijawab ${formatDate(row.answeredOn)}: ${resultLabel(row.result)}.`, row.advice].filter(Boolean)
        : [`${REFERRAL_STATES[row.state]}.`],
    ...whose(row),
    href: paths.referral(row.id),
    tone: row.state === 'dijawab' ? 'good' : 'warn',
  }))
}
