import { METHODS } from '@/lib/partners/places'
import { spreadCount } from '@/lib/targets/spread'
import { facilityMonths, networkRows } from '../partners/facilities'
import { awardRows, hangingRows, mitraRows } from '../partners/organisations'
import { type Place, villagesOf } from '../place'
import { stableId } from '../random'
import { dayIn } from '../registers/days'
import { SAMPLE_SOURCE, type Story } from '../story'
import type { OfficeConnection } from './office-connection'
import type { Registers } from './registers'

/** Gunung Mas says that its PIK-R are joined in its Forum GenRe. */
const JOINED = '62.10'
/** Kemang speaks of a target of active users: the district of it gets sample targets by method. */
const WITH_TARGETS = '32.01'

/** Writes partners, networks of facilities and what those served, unless the office has some. Answers how many rows. */
export async function loadPartners(
  office: OfficeConnection,
  story: Story,
  place: Place,
  registers: Registers,
  thisPeriod: number,
): Promise<number> {
  const [known] = await office.query('select 1 from mitra where tenant_id = $1 limit 1', [office.tenantId])
  if (known) return 0
  const networks = networkRows(story, place, registers.faskes, thisPeriod - 24)
  const months = facilityMonths(story, [...registers.faskes, ...networks], thisPeriod - 1)
  const mitra = mitraRows(story, place, thisPeriod - 24)
  const { contacts, activities } = hangingRows(story, mitra, thisPeriod)
  const awards = awardRows(story)
  const forum = mitra.find(({ kind }) => kind === 'forum_genre')
  const joined =
    story.code === JOINED && forum
      ? registers.poktan.filter(({ kind }) => kind === 'pikr').map(({ id }) => ({ mitra_id: forum.id, poktan_id: id }))
      : []
  await office.insert('faskes', networks)
  await office.insert('faskes_kb_month', months)
  await office.insert('mitra', [...mitra])
  await office.insert('kontak_mitra', contacts)
  await office.insert('kegiatan_mitra', activities)
  await office.insert('penghargaan', awards)
  await office.insert('mitra_poktan', joined)
  if (story.code === WITH_TARGETS) await loadActiveTargets(office, story, place, thisPeriod)
  return networks.length + months.length + mitra.length + contacts.length + activities.length + awards.length
}

/** Sample targets of active users by method: a little more than the month before, spread by couples. */
async function loadActiveTargets(office: OfficeConnection, { code }: Story, place: Place, thisPeriod: number) {
  const year = Math.floor(thisPeriod / 12)
  const rows = await office.query<Record<string, number>>(
    `select distinct on (unit_id) unit_id as id, pus, ${METHODS.map(({ value }) => `pa_${value}`).join(', ')}
     from fact_laporan_desa where tenant_id = $1 and period < $2 and pus is not null and status >= 2
     order by unit_id, period desc`,
    [office.tenantId, thisPeriod],
  )
  if (rows.length === 0) return
  const pus = new Map(rows.map((row) => [row.id, row.pus]))
  const leaves = villagesOf(place).map(({ id, kecamatanId }) => ({ id, kecamatanId, weight: pus.get(id) ?? 1 }))
  const sumOf = (method: string) => rows.reduce((sum, row) => sum + (row[`pa_${method}`] ?? 0), 0)
  const plans = METHODS.map(({ value }) => ({ indicator: `kb.aktif.${value}`, total: Math.round(sumOf(value) * 1.04) }))
  const all = { indicator: 'kb.aktif', total: plans.reduce((sum, { total }) => sum + total, 0) }
  for (const { indicator, total } of [all, ...plans]) {
    const id = stableId('sasaran', code, indicator, year)
    await office.insert('target_plan', [
      {
        ...{ id, indicator, year, revision: 1, state: 'disetujui', base: 'pus.jumlah', note: '', version: 1 },
        source: `${SAMPLE_SOURCE}; disusun dari peserta aktif bulan lalu, bukan dokumen resmi`,
        ...{ made_by: stableId('sasaran', 'kabid', code), made_by_name: 'Kabid KB (contoh)' },
        made_at: `${dayIn(year * 12, 8)}T08:00:00+07:00`,
        ...{ approved_by: stableId('sasaran', 'kepala', code), approved_by_name: 'Kepala Dinas (contoh)' },
        approved_at: `${dayIn(year * 12, 15)}T09:00:00+07:00`,
      },
    ])
    await office.insert(
      'target_value',
      [...spreadCount(place.id, total, leaves, new Map())].map(([regionId, value]) => ({
        ...{ plan_id: id, region_id: regionId, value, base_value: pus.get(regionId) ?? null },
        ...{ by_hand: false, reason: '', approved: true },
      })),
    )
  }
}
