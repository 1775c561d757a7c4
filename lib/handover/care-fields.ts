import type { Stage } from '@/lib/tpk/care'
import { typedCount, typedDay, typedText, typedYes } from './answers'
import type { VisitWords } from './read-care'

type Take = (visit: VisitWords) => string | null
const said =
  (code: string): Take =>
  ({ said: words }) =>
    words(code)
const kilos: Take = ({ row, said: words }) =>
  words('bb') ?? (row.weightG === null ? null : String(row.weightG / 1000).replace('.', ','))
const centimetres: Take = ({ row, said: words }) =>
  words('tb') ?? (row.lengthMm === null ? null : String(row.lengthMm / 10).replace('.', ','))
/** Lini asks for both; the national screen for one of them. */
const smoke: Take = ({ said: words }) =>
  [
    words('merokok') && `Merokok: ${words('merokok')}`,
    words('terpapar_rokok') && `Terpapar: ${words('terpapar_rokok')}`,
  ]
    .filter(Boolean)
    .join('; ') || null
const withKind =
  (answer: string, kind: string): Take =>
  ({ said: words }) =>
    [words(answer), words(kind)].filter(Boolean).join(': ') || null
const referred: Take = ({ row }) => typedYes(row.referred)
/** Kilograms by metres squared, one decimal: a product, never a power by accident. */
const imt: Take = ({ number }) => {
  const [weight, height] = [number('bb'), number('tb')]
  return weight && height ? (weight / ((height / 100) * (height / 100))).toFixed(1).replace('.', ',') : null
}

const HOME: readonly (readonly [string, Take])[] = [
  ['air_minum', said('air')],
  ['bab', said('jamban')],
]
const KIE = ['kie', withKind('kie', 'kie_jenis')] as const
const BANSOS = ['bansos', withKind('bansos', 'bansos_jenis')] as const

/** The fields of each stage's national sheet in its order, and where Lini has their answers. */
export const CARE_FIELDS: Readonly<Record<Stage, readonly (readonly [field: string, take: Take])[]>> = {
  catin: [
    ['tanggal_pernikahan', ({ row }) => typedDay(row.anchorOn)],
    ['domisili_setelah_menikah', ({ facts }) => typedText(facts.homeAfter)],
    ['tanggal_periksa', ({ row }) => typedDay(row.visitedOn)],
    ['bb', said('bb')],
    ['tb', said('tb')],
    ['imt', imt],
    ['hb', said('hb')],
    ['lila', said('lila')],
    ['merokok_terpapar', smoke],
    ['ttd_diterima', said('ttd_diterima')],
    ['ttd_diminum', said('ttd_diminum')],
    ...HOME,
    ['rencana_kontrasepsi', said('kb_rencana')],
    KIE,
    ['rujukan', referred],
    BANSOS,
  ],
  hamil: [
    ['tanggal_kunjungan', ({ row }) => typedDay(row.visitedOn)],
    ['kehamilan_ke', ({ facts }) => typedCount(facts.pregnancy ?? null)],
    [
      'tanggal_lahir_anak_terakhir',
      ({ facts, said: words }) => words('lahir_terakhir') ?? typedDay(facts.lastBirthOn ?? null),
    ],
    ['usia_kehamilan_minggu_', said('minggu')],
    ['bb_trimester_1_sebelum_hamil', said('bb_awal')],
    ['bb_sekarang', said('bb')],
    ['tb_sekarang', said('tb')],
    ['hb', said('hb')],
    ['lila', said('lila')],
    ['tfu', said('tfu')],
    ['janin_kembar', withKind('kembar', 'jumlah_janin')],
    ['tbj', said('tbj')],
    ['riwayat_penyakit', said('penyakit')],
    ['terpapar_rokok', said('terpapar_rokok')],
    ...HOME,
    KIE,
    ['ttd_diterima', said('ttd_diterima')],
    ['ttd_diminum', said('ttd_diminum')],
    ['rujukan', referred],
    BANSOS,
    ['mbg_diterima', said('mbg')],
    ['kunjungan_berikut', said('kunjungan_berikut')],
    ['catatan', said('catatan')],
  ],
  pascasalin: [
    ['tanggal_persalinan', ({ row }) => typedDay(row.anchorOn)],
    ['tempat', ({ facts }) => typedText(facts.place)],
    ['penolong', ({ facts }) => typedText(facts.helper)],
    ['cara', ({ facts }) => typedText(facts.mode)],
    ['kembar', ({ facts }) => (facts.multiple && facts.multiple > 1 ? `Ya: ${facts.multiple}` : null)],
    ['keadaan_bayi', said('keadaan_bayi')],
    ['komplikasi_nifas', withKind('komplikasi', 'komplikasi_jenis')],
    ['asi_eksklusif', said('asi_eksklusif')],
    ['kb_pascasalin', said('kb')],
    ['metode', ({ said: words }) => words('kb_cara') ?? words('kb_alasan')],
    ['ttd', ({ said: words }) => words('ttd_diminum') ?? words('ttd_diterima')],
    ...HOME,
    ['rokok', smoke],
    KIE,
    ['rujukan', referred],
    BANSOS,
    ['mbg', said('mbg')],
  ],
  anak: [
    ['usia_kehamilan_saat_lahir', said('lahir_minggu')],
    ['bb_lahir', said('lahir_bb')],
    ['pb_lahir', said('lahir_pb')],
    ['tanggal_ukur', ({ row }) => typedDay(row.measuredOn)],
    ['bb', kilos],
    ['pb_tb', centimetres],
    ['lingkar_kepala', ({ row }) => (row.headMm === null ? null : String(row.headMm / 10).replace('.', ','))],
    ['asi_eksklusif', said('asi_eksklusif')],
    ['asi_berlanjut', said('asi_lanjut')],
    ['mp_asi', said('mpasi')],
    ['imunisasi', said('imunisasi')],
    ['kka_terisi', said('kka')],
    ['hasil_kka', said('kka_hasil')],
    ['hadir_posyandu_bulan_ini', said('posyandu')],
    ['ikut_bkb_bulan_ini', said('bkb')],
    ['kb_ibu', said('kb_ibu')],
    ...HOME,
    ['rokok', smoke],
    KIE,
    ['rujukan', referred],
    BANSOS,
    ['mbg', said('mbg')],
  ],
}
