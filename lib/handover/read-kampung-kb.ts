import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { monthName, monthOf, type Period, yearOf } from '@/lib/format/period'
import { ACTIVITY_TARGETS, categoryLabel, FAMILY_FUNCTIONS, labelsOf } from '@/lib/kampung-kb/activity-lists'
import {
  AGE_BANDS,
  FREQUENCIES,
  FUND_SOURCES,
  joinedField,
  MECHANISMS,
  methodField,
  NEVER,
  ownField,
  profileField,
  SEXES,
} from '@/lib/kampung-kb/profile-fields'
import { type ProfileContent, readContent } from '@/lib/kampung-kb/profile-schema'
import { SCOPES } from '@/lib/kampung-kb/rules'
import { lastDayOf } from '@/lib/regions/month'
import { block, noted, regionDigits, typedCount, typedDay, typedText, typedYes } from './answers'
import type { Answer, Block, Content } from './content'

interface KampungRow {
  id: string
  name: string
  chair: string
  activeFrom: string
  activeTo: string | null
  scope: string
  scopeName: string
  villageCode: string
  overview: string
  latitude: string | null
  longitude: string | null
  pilotDistrict: boolean
  pilotProvince: boolean
  content: unknown
}

async function readTold(tx: TenantSql, ids: readonly string[], period: Period): Promise<KampungRow[]> {
  return tx.sql.query<KampungRow>(
    `select k.id::text as id, k.name, k.chair, to_char(k.active_from, 'YYYY-MM-DD') as "activeFrom",
       to_char(k.active_to, 'YYYY-MM-DD') as "activeTo", k.scope, k.scope_name as "scopeName", v.code as "villageCode",
       k.overview, k.latitude::text as latitude, k.longitude::text as longitude, k.pilot_district as "pilotDistrict",
       k.pilot_province as "pilotProvince", p.content
     from kampung_kb k
     join region v on v.id = k.village_id
     join kampung_kb_profile p on p.tenant_id = k.tenant_id and p.kampung_kb_id = k.id and p.period = $3
     where k.tenant_id = $1 and k.id = any ($2::uuid[])`,
    [tx.tenantId, ids, period],
  )
}

/** The profiles of Kampung KB of a month, by Kampung KB; months that nobody told are not there. */
export async function readProfileSheets(
  tx: TenantSql,
  ids: readonly string[],
  period: Period,
): Promise<Map<string, Content>> {
  const rows = await readTold(tx, ids, period)
  return new Map(rows.map((row) => [row.id, { blocks: profileBlocks(row, readContent(row.content), period) }]))
}

const months = (period: Period) => ({ bulan: monthName(monthOf(period)), tahun: String(yearOf(period)) })
const words = (name: string, values: unknown): string | null =>
  labelsOf(profileField(name)?.choices ?? [], Array.isArray(values) ? values : []) || null

/** The national list knows Dana Desa, not ADD: two different funds. */
function fundAnswer(told: ProfileContent): Answer {
  const funds = Array.isArray(told.funds) ? (told.funds as string[]) : []
  const known = funds.filter((fund) => fund !== 'add')
  const note = funds.includes('add') ? 'Juga memakai ADD, yang tidak ada pada daftar nasional.' : null
  return noted('sumber_dana', labelsOf(FUND_SOURCES, known) || null, note)
}

function mechanismAnswers(told: ProfileContent): Record<string, string | null> {
  const answers: Record<string, string | null> = {}
  for (const [code] of MECHANISMS) {
    const often = told[`mechanism_${code}`]
    const done = typeof often === 'string' ? often !== NEVER.value : null
    answers[`mekanisme_${code}`] = typedYes(done)
    answers[`frekuensi_${code}`] = done ? labelsOf(FREQUENCIES, [String(often)]) : null
  }
  return answers
}

function profileBlocks(row: KampungRow, told: ProfileContent, period: Period): Block[] {
  const region = regionDigits(row.villageCode)
  const last = lastDayOf(period)
  return [
    block('kampung', {
      nama: typedText(row.name),
      penanggung_jawab: typedText(row.chair),
      tanggal_pencanangan: typedDay(row.activeFrom),
      cakupan_wilayah: SCOPES.find(({ value }) => value === row.scope)?.label ?? null,
      kode_provinsi: region.province,
      kode_kabupaten: region.district,
      kode_kecamatan: region.kecamatan,
      kode_desa: region.village,
      rw: row.scope === 'desa' ? null : typedText(row.scopeName),
      gambaran_umum: typedText(row.overview),
      lintang: typedText(row.latitude),
      bujur: typedText(row.longitude),
      aktif: row.activeTo === null || row.activeTo > last ? 'Ya' : 'Tidak',
      percontohan_kabupaten: typedYes(row.pilotDistrict),
      percontohan_provinsi: typedYes(row.pilotProvince),
    }),
    block('profil', {
      ...months(period),
      pokja: typedYes(told.pokjaExists),
      sk_pokja: typedYes(told.pokjaDecree),
      pelatihan_pokja: typedYes(told.pokjaTrained),
      jenis_pelatihan: typedText(told.pokjaTraining),
      jumlah_pokja: typedCount(told.pokjaMembers),
      jumlah_terlatih: typedCount(told.pokjaTrainedMembers),
      pendamping: typedYes(told.mentorExists),
      nip_pendamping: typedText(told.mentorNip),
      nama_pendamping: typedText(told.mentorName),
      kontak_pendamping: typedText(told.mentorPhone),
      pembimbing_lain: noted(
        'pembimbing_lain',
        words('mentorElse', told.mentorElse),
        typedText(told.mentorElseOther) && `Lainnya: ${told.mentorElseOther}`,
      ),
      regulasi: typedYes(told.regulationExists),
      jenis_regulasi: words('regulationKinds', told.regulationKinds),
      rkm: typedYes(told.rkmExists),
      penggunaan_data: typedYes(told.dataUsed),
      jenis_data: noted(
        'jenis_data',
        words('dataKinds', told.dataKinds),
        typedText(told.dataOther) && `Lainnya: ${told.dataOther}`,
      ),
    }),
    block('dana', { sumber_dana: fundAnswer(told) }),
    block('operasional', mechanismAnswers(told)),
    block('program', {
      punya_bkb: typedYes(told[ownField('bkb')]),
      punya_bkr: typedYes(told[ownField('bkr')]),
      punya_bkl: typedYes(told[ownField('bkl')]),
      punya_uppka: typedYes(told[ownField('uppka')]),
      punya_pikr: typedYes(told[ownField('pikr')]),
      sekretariat: typedYes(told.sekretariat),
      rumah_dataku: typedYes(told.rumahDataku),
    }),
    block('penduduk', {
      ...Object.fromEntries(
        AGE_BANDS.flatMap((from) => SEXES.map(([sex]) => [`${sex}_${from}`, typedCount(told[`${sex}_${from}`])])),
      ),
      pus: typedCount(told.pus),
      keluarga: typedCount(told.families),
      remaja: typedCount(told.teens),
      keluarga_balita: typedCount(told.familiesToddler),
      keluarga_remaja: typedCount(told.familiesTeen),
      keluarga_lansia: typedCount(told.familiesElder),
    }),
  ]
}

/** The monthly development of Kampung KB, by Kampung KB. */
export async function readDevelopmentSheets(
  tx: TenantSql,
  ids: readonly string[],
  period: Period,
): Promise<Map<string, Content>> {
  const rows = await readTold(tx, ids, period)
  const joined = (told: ProfileContent, kind: Parameters<typeof joinedField>[0]) => typedCount(told[joinedField(kind)])
  return new Map(
    rows.map((row) => {
      const told = readContent(row.content)
      const blocks = [
        block('bulan', { nama: typedText(row.name), ...months(period) }),
        block('ikut', {
          ikut_bkb: joined(told, 'bkb'),
          ikut_bkr: joined(told, 'bkr'),
          ikut_bkl: joined(told, 'bkl'),
          ikut_uppka: joined(told, 'uppka'),
          ikut_pikr: joined(told, 'pikr'),
          bpjs: typedCount(told.bpjs),
        }),
        block(
          'kb',
          Object.fromEntries(
            ['iud', 'mow', 'mop', 'kondom', 'implan', 'suntik', 'pil'].map((method) => [
              `kb_${method}`,
              typedCount(told[methodField(method)]),
            ]),
          ),
        ),
        block('bukan', {
          bukan_hamil: typedCount(told.notHamil),
          bukan_ias: typedCount(told.notIas),
          bukan_iat: typedCount(told.notIat),
          bukan_tial: typedCount(told.notTial),
        }),
      ]
      return [row.id, { blocks }]
    }),
  )
}

interface ActivityRow {
  id: string
  title: string
  heldOn: string
  place: string
  description: string
  fungsi: string
  category: string
  kegiatan: string
  targets: string[]
  targetOther: string
  agencies: string[]
  partners: string
}

/** Activities of Kampung KB, by activity; those taken back are not there. */
export async function readActivitySheets(tx: TenantSql, ids: readonly string[]): Promise<Map<string, Content>> {
  const rows = await tx.sql.query<ActivityRow>(
    `select a.id::text as id, a.title, to_char(a.held_on, 'YYYY-MM-DD') as "heldOn", a.place, a.description, a.fungsi,
       a.category, a.kegiatan, a.targets, a.target_other as "targetOther", a.partners,
       array(select o.name from opd o where o.tenant_id = a.tenant_id and o.id = any (a.opd_ids) order by o.name) as agencies
     from kampung_kb_activity a where a.tenant_id = $1 and a.id = any ($2::uuid[]) and not a.withdrawn`,
    [tx.tenantId, ids],
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        blocks: [
          block('kegiatan', {
            judul: typedText(row.title),
            tanggal: typedDay(row.heldOn),
            tempat: typedText(row.place),
            deskripsi: typedText(row.description),
            fungsi: typedText(labelsOf(FAMILY_FUNCTIONS, row.fungsi ? [row.fungsi] : [])),
            program: null,
            kategori_inpres: typedText(categoryLabel(row.category)),
            kegiatan_inpres: typedText(row.kegiatan),
            sasaran: noted(
              'sasaran',
              labelsOf(ACTIVITY_TARGETS, row.targets) || null,
              row.targetOther && `Lainnya: ${row.targetOther}`,
            ),
            instansi: noted('instansi', row.agencies.join('; ') || null, row.partners && `Mitra lain: ${row.partners}`),
          }),
        ],
      },
    ]),
  )
}
