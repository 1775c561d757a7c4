import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { TenantTx } from '@/lib/db/tenant'
import { erasePerson } from './erase'
import type { Certainty } from './purposes'

/** How long something is kept, and what is done when its time is over. No law names these years: an office decides. */
export interface RetentionRule {
  code: string
  label: string
  years: number
  /** What happens then, in the words of the schedule. */
  outcome: string
  source: string
  certainty: Certainty
  /** Ids whose time is over on `$2` (a day); absent where nothing is ever taken away. */
  due?: string
  /** What is done with each of them. */
  act?: 'erase' | 'forget-requester' | 'forget-late'
}

const PRACTICE = 'Tidak ditemukan aturan yang menyebut tahunnya; usulan menurut daur data 5 tahunan PP 87/2014'

export const RETENTION: readonly RetentionRule[] = [
  {
    code: 'meninggal',
    label: 'Orang yang sudah meninggal',
    years: 5,
    outcome: 'Nama dan nomornya dihapus, jumlahnya tetap',
    source: PRACTICE,
    certainty: 'disimpulkan',
    act: 'erase',
    due: `select p.id::text as id from person p where p.tenant_id = $1 and p.erased_at is null and p.merged_into is null
      and p.died_on < $2::date`,
  },
  {
    code: 'catatan-tergabung',
    label: 'Catatan ganda yang sudah disatukan',
    years: 2,
    outcome: 'Nama pada catatan lama dihapus; penyatuannya tidak dapat diurungkan lagi',
    source: PRACTICE,
    certainty: 'disimpulkan',
    act: 'erase',
    due: `select p.id::text as id from person p where p.tenant_id = $1 and p.erased_at is null and p.merged_into is not null
      and p.updated_at < $2::date`,
  },
  {
    code: 'tidak-aktif',
    label: 'Orang tanpa pelayanan, poktan, dan KRS',
    years: 10,
    outcome: 'Nama dan nomornya dihapus, jumlahnya tetap',
    source: PRACTICE,
    certainty: 'disimpulkan',
    act: 'erase',
    due: `select p.id::text as id from person p where p.tenant_id = $1 and p.erased_at is null and p.merged_into is null
      and p.updated_at < $2::date
      and not exists (select from tpk_target t where t.tenant_id = $1 and t.person_id = p.id
        and (t.closed_on is null or t.updated_at >= $2::date))
      and not exists (select from tpk_visit v where v.tenant_id = $1 and v.person_id = p.id and v.visited_on >= $2::date)
      and not exists (select from measurement m where m.tenant_id = $1 and m.person_id = p.id and m.measured_on >= $2::date)
      and not exists (select from poktan_member b where b.tenant_id = $1 and b.family_id = p.family_id
        and (b.left_on is null or b.left_on >= $2::date))
      and not exists (select from krs_family k where k.tenant_id = $1 and k.family_id = p.family_id and k.updated_at >= $2::date)
      and not exists (select from privacy_request r where r.tenant_id = $1 and r.person_id = p.id and r.state = 'menunggu')`,
  },
  {
    code: 'permintaan-hak',
    label: 'Nama peminta pada permintaan hak yang sudah dijawab',
    years: 5,
    outcome: 'Nama dan alasannya dihapus; jenis, waktu, dan jawaban tetap',
    source: PRACTICE,
    certainty: 'disimpulkan',
    act: 'forget-requester',
    due: `select r.id::text as id from privacy_request r where r.tenant_id = $1 and r.state <> 'menunggu'
      and r.handled_at < $2::date and r.requester <> 'Dihapus'`,
  },
  {
    code: 'kiriman-susulan',
    label: 'Isi kiriman susulan yang sudah diputuskan',
    years: 1,
    outcome: 'Isinya dihapus; keputusan dan tanda terimanya tetap',
    source: PRACTICE,
    certainty: 'disimpulkan',
    act: 'forget-late',
    due: `select l.key::text as id from late_item l where l.tenant_id = $1 and l.state <> 'menunggu'
      and l.decided_at < $2::date and length(l.body) > 0`,
  },
  {
    code: 'jejak',
    label: 'Jejak siapa membuka dan mengubah',
    years: 5,
    outcome: 'Tidak pernah diubah atau dihapus oleh Lini; tidak memuat NIK',
    source: 'UU 27/2022 Pasal 31: perekaman seluruh kegiatan pemrosesan',
    certainty: 'pasti',
  },
]

export interface RetentionLine {
  code: string
  label: string
  /** How many would go; null where nothing is ever taken away. */
  count: number | null
}

const before = (years: number, today: string): string =>
  `${Number(today.slice(0, 4)) - years}${today.slice(4)}`.replace(/-02-29$/, '-02-28')

/** What would go today, rule by rule. Changes nothing. */
export async function previewRetention(
  tx: Pick<TenantTx, 'sql' | 'tenantId'>,
  today: string,
): Promise<RetentionLine[]> {
  const lines: RetentionLine[] = []
  for (const { code, label, years, due } of RETENTION) {
    if (!due) lines.push({ code, label, count: null })
    else {
      const [found] = await tx.sql.query<{ n: number }>(`select count(*)::int as n from (${due}) due`, [
        tx.tenantId,
        before(years, today),
      ])
      lines.push({ code, label, count: found?.n ?? 0 })
    }
  }
  return lines
}

/** How many persons one run erases at most, so that an office sees what happens. */
const MOST = 5_000

/** Does what the schedule says is due today. Answers how many of each rule. */
export async function runRetention(tx: TenantTx, today: string): Promise<RetentionLine[]> {
  const lines: RetentionLine[] = []
  for (const { code, label, years, due, act } of RETENTION) {
    if (!due) continue
    const ids = (await tx.sql.query<{ id: string }>(`${due} limit ${MOST}`, [tx.tenantId, before(years, today)])).map(
      ({ id }) => id,
    )
    if (act === 'erase') for (const id of ids) await erasePerson(tx, id)
    else if (ids.length > 0)
      await tx.sql.query(
        act === 'forget-requester'
          ? `update privacy_request set requester = 'Dihapus', reason = '', version = version + 1 where tenant_id = $1 and id = any($2::uuid[])`
          : `update late_item set body = '\\x' where tenant_id = $1 and key = any($2::uuid[])`,
        [tx.tenantId, ids],
      )
    if (ids.length > 0) await recordAudit(tx, 'privacy.retention', `masa-simpan/${code}`, { count: ids.length })
    lines.push({ code, label, count: ids.length })
  }
  return lines
}
