import type { Choice } from '@/lib/registers/fields'
import { KB_METHODS, SCORED_POKTAN, type ScoredPoktan } from './score-facts'
import { POKTAN_NAMES } from './score-needs'

/** How a question of the profile is asked. `answer` is yes, no or not told; `often` a frequency or never. */
export type ProfileKind = 'answer' | 'often' | 'count' | 'amount' | 'text' | 'long' | 'day' | 'choice' | 'choices'

export interface ProfileField {
  name: string
  label: string
  kind: ProfileKind
  /** Seldom changes: carried from one month to the next. */
  slow: boolean
  unit?: string
  hint?: string
  choices?: readonly Choice[]
  /** What already says it: a register or a sent report. Typed over only with a reason. */
  follows?: string
  /** A number of a person. */
  personal?: true
  /** Asked only when this question is answered yes (or, for a choice, is one of `is`). */
  when?: { field: string; is: string }
}

export interface ProfileSection {
  code: string
  title: string
  note?: string
  fields: readonly ProfileField[]
}

/** The four sections of a Pokja (Perban 20/2023). */
export const POKJA_SECTIONS: readonly Choice[] = [
  { value: 'data', label: 'Data dan dokumen kependudukan' },
  { value: 'perilaku', label: 'Perubahan perilaku' },
  { value: 'layanan', label: 'Cakupan layanan dan rujukan' },
  { value: 'lingkungan', label: 'Penataan lingkungan' },
]

/** The eight sections of the older Pokja, one for each function of the family. A list of its own. */
export const OLD_POKJA_SECTIONS: readonly Choice[] = [
  { value: 'lama_keagamaan', label: 'Seksi keagamaan' },
  { value: 'lama_pendidikan', label: 'Seksi pendidikan' },
  { value: 'lama_reproduksi', label: 'Seksi reproduksi' },
  { value: 'lama_ekonomi', label: 'Seksi ekonomi' },
  { value: 'lama_perlindungan', label: 'Seksi perlindungan' },
  { value: 'lama_kasih_sayang', label: 'Seksi kasih sayang' },
  { value: 'lama_sosial_budaya', label: 'Seksi sosial budaya' },
  { value: 'lama_lingkungan', label: 'Seksi pembinaan lingkungan' },
]

/** Where a Kampung KB's money comes from. ADD (of the district's budget) is not Dana Desa (of the state's). */
export const FUND_SOURCES: readonly Choice[] = [
  { value: 'apbn', label: 'APBN' },
  { value: 'apbd', label: 'APBD' },
  { value: 'dana_desa', label: 'Dana Desa (DD)' },
  { value: 'add', label: 'Alokasi Dana Desa (ADD)' },
  { value: 'donasi', label: 'Donasi/hibah' },
  { value: 'csr', label: 'CSR' },
  { value: 'swadaya', label: 'Swadaya' },
]

export const DATA_KINDS: readonly Choice[] = [
  { value: 'pk', label: 'Pendataan Keluarga dan pemutakhirannya' },
  { value: 'rutin', label: 'Data rutin BKKBN' },
  { value: 'potensi_desa', label: 'Potensi desa' },
  { value: 'sektoral', label: 'Data sektoral' },
  { value: 'lainnya', label: 'Lainnya' },
]

const MENTORS: readonly Choice[] = [
  { value: 'kader', label: 'Kader' },
  { value: 'rt_rw', label: 'RT/RW' },
  { value: 'perangkat_desa', label: 'Perangkat desa' },
  { value: 'pkk', label: 'PKK' },
  { value: 'toga_toma', label: 'Tokoh agama/tokoh masyarakat' },
  { value: 'opdkb', label: 'OPD KB' },
  { value: 'perwakilan', label: 'Perwakilan BKKBN' },
  { value: 'plkb_non_pns', label: 'PLKB non-PNS' },
  { value: 'lainnya', label: 'Lainnya' },
]

const REGULATIONS: readonly Choice[] = [
  { value: 'gubernur', label: 'SK/Instruksi/SE gubernur' },
  { value: 'bupati', label: 'SK/Instruksi/SE bupati/wali kota' },
  { value: 'camat', label: 'SK kecamatan' },
  { value: 'kades', label: 'SK kepala desa/lurah' },
]

/** Weekly to yearly is as the national form says; the steps between are inferred. */
export const FREQUENCIES: readonly Choice[] = [
  { value: 'mingguan', label: 'Mingguan' },
  { value: 'bulanan', label: 'Bulanan' },
  { value: 'triwulanan', label: 'Triwulanan' },
  { value: 'semesteran', label: 'Semesteran' },
  { value: 'tahunan', label: 'Tahunan' },
]
export const NEVER: Choice = { value: 'tidak', label: 'Tidak dilakukan' }

export const MECHANISMS = [
  ['planning', 'Rapat perencanaan kegiatan'],
  ['coordination', 'Rapat koordinasi dengan dinas terkait'],
  ['outreach', 'Sosialisasi kegiatan'],
  ['monitoring', 'Monitoring dan evaluasi'],
  ['reporting', 'Penyusunan laporan'],
] as const

export const METHOD_NAMES: Readonly<Record<(typeof KB_METHODS)[number], string>> = {
  ...{ iud: 'IUD', mow: 'MOW', mop: 'MOP', implan: 'Implan' },
  ...{ suntik: 'Suntik', pil: 'Pil', kondom: 'Kondom' },
}

/** The first age of each of the 16 bands; the last is open. */
export const AGE_BANDS = Array.from({ length: 16 }, (_, at) => at * 5)
export const ageBandLabel = (from: number): string => (from === 75 ? '75+' : `${from}–${from + 4}`)
export const SEXES = [
  ['male', 'Laki-laki'],
  ['female', 'Perempuan'],
] as const

/** Whom each kind of group could reach. */
const REACH: Readonly<Record<ScoredPoktan, readonly [string, string, string]>> = {
  bkb: ['familiesToddler', 'Keluarga punya balita', 'keluarga'],
  bkr: ['familiesTeen', 'Keluarga punya remaja', 'keluarga'],
  bkl: ['familiesElder', 'Keluarga punya lansia', 'keluarga'],
  uppka: ['families', 'Keluarga', 'keluarga'],
  pikr: ['teens', 'Remaja (orang)', 'orang'],
}
/** The field that counts whom a kind could reach. */
export const reachField = (kind: ScoredPoktan): string => REACH[kind][0]
/** The field that says whether the Kampung KB has a kind of group. */
export const ownField = (kind: ScoredPoktan): string => `own_${kind}`
export const joinedField = (kind: ScoredPoktan): string => `joined_${kind}`
export const methodField = (method: string): string => `kb_${method}`
export const amountField = (fund: string): string => `amount_${fund}`

const slow = (name: string, kind: ProfileKind, label: string, more: Partial<ProfileField> = {}): ProfileField => ({
  name,
  label,
  kind,
  slow: true,
  ...more,
})
const fresh = (name: string, label: string, unit: string, follows: string): ProfileField => ({
  name,
  label,
  unit,
  follows,
  kind: 'count',
  slow: false,
})
const asked = (field: string, is = 'ya') => ({ when: { field, is } })
/** Why what was typed differs from what the registers or reports of the section say. */
const reason = (section: string): ProfileField =>
  slow(`${section}Reason`, 'long', 'Alasan berbeda dari daftar atau laporan', {
    hint: 'Wajib bila ada yang diisi lain dari sumbernya.',
  })

/** Everything a Kampung KB tells of itself in a month, in the order it is asked. Edition of Perban 20/2023. */
export const PROFILE_SECTIONS: readonly ProfileSection[] = [
  {
    code: 'pokja',
    title: 'Pokja',
    fields: [
      slow('pokjaExists', 'answer', 'Ada Pokja?'),
      slow('pokjaDecree', 'answer', 'Pokja ber-SK?', asked('pokjaExists')),
      slow('pokjaDecreeNumber', 'text', 'Nomor SK', asked('pokjaDecree')),
      slow('pokjaDecreeOn', 'day', 'Tanggal SK', asked('pokjaDecree')),
      slow('pokjaDecreeBy', 'text', 'Penerbit SK', {
        ...asked('pokjaDecree'),
        hint: 'Menurut Perban 20/2023: kepala desa/lurah.',
      }),
      slow('pokjaScheme', 'choice', 'Susunan Pokja', {
        ...asked('pokjaExists'),
        choices: [
          { value: 'perban-2023', label: 'Empat seksi (Perban 20/2023)' },
          { value: 'lama', label: 'Delapan seksi (sebelum Perban 20/2023)' },
        ],
      }),
      slow('pokjaSections', 'choices', 'Seksi yang terbentuk', {
        ...asked('pokjaScheme', 'perban-2023'),
        choices: POKJA_SECTIONS,
      }),
      slow('pokjaSectionsOld', 'choices', 'Seksi yang terbentuk', {
        ...asked('pokjaScheme', 'lama'),
        choices: OLD_POKJA_SECTIONS,
      }),
      slow('pokjaMembers', 'count', 'Anggota Pokja', { ...asked('pokjaExists'), unit: 'orang' }),
      slow('pokjaTrained', 'answer', 'Pokja pernah dilatih?', asked('pokjaExists')),
      slow('pokjaTrainedMembers', 'count', 'Anggota terlatih', { ...asked('pokjaTrained'), unit: 'orang' }),
      slow('pokjaTraining', 'long', 'Jenis pelatihan', { ...asked('pokjaTrained'), hint: 'Satu jenis sebaris.' }),
    ],
  },
  {
    code: 'pendamping',
    title: 'Pendamping dan regulasi',
    fields: [
      slow('mentorExists', 'answer', 'Didampingi PKB/PLKB?', { follows: 'desa binaan' }),
      slow('mentorName', 'text', 'Nama pendamping', asked('mentorExists')),
      slow('mentorNip', 'text', 'NIP pendamping', { ...asked('mentorExists'), personal: true }),
      slow('mentorPhone', 'text', 'Nomor telepon pendamping', { ...asked('mentorExists'), personal: true }),
      slow('mentorElse', 'choices', 'Pembimbing lain', { choices: MENTORS }),
      slow('mentorElseOther', 'text', 'Pembimbing lainnya'),
      reason('mentor'),
      slow('regulationExists', 'answer', 'Ada regulasi pendukung?'),
      slow('regulationKinds', 'choices', 'Jenis regulasi', { ...asked('regulationExists'), choices: REGULATIONS }),
    ],
  },
  {
    code: 'rencana',
    title: 'Rencana dan penggunaan data',
    fields: [
      slow('rkmExists', 'answer', 'Ada Rencana Kerja Masyarakat (RKM)?'),
      slow('dataUsed', 'answer', 'Data dipakai dalam perencanaan?'),
      slow('dataKinds', 'choices', 'Data yang dipakai', { ...asked('dataUsed'), choices: DATA_KINDS }),
      slow('dataOther', 'text', 'Data lainnya', asked('dataUsed')),
    ],
  },
  {
    code: 'dana',
    title: 'Sumber dana',
    note: 'ADD dan Dana Desa adalah dana yang berbeda. Jumlah boleh kosong bila belum diketahui.',
    fields: [
      slow('fundsExist', 'answer', 'Ada sumber dana?'),
      slow('funds', 'choices', 'Sumber', { ...asked('fundsExist'), choices: FUND_SOURCES }),
      ...FUND_SOURCES.map(({ value, label }) =>
        slow(amountField(value), 'amount', `${label}, setahun`, { ...asked('fundsExist'), unit: 'rupiah' }),
      ),
    ],
  },
  {
    code: 'operasional',
    title: 'Mekanisme operasional',
    fields: MECHANISMS.map(([code, label]) =>
      slow(`mechanism_${code}`, 'often', label, { choices: [...FREQUENCIES, NEVER] }),
    ),
  },
  {
    code: 'poktan',
    title: 'Poktan dan sarana',
    note: 'Terisi dari daftar poktan dan Rumah DataKu desa ini.',
    fields: [
      ...SCORED_POKTAN.map((kind) =>
        slow(ownField(kind), 'answer', `Punya ${POKTAN_NAMES[kind]}?`, { follows: 'daftar poktan' }),
      ),
      slow('sekretariat', 'answer', 'Punya sekretariat Kampung KB?'),
      slow('rumahDataku', 'answer', 'Punya Rumah DataKu?', { follows: 'daftar Rumah DataKu' }),
      reason('poktan'),
    ],
  },
  {
    code: 'penduduk',
    title: 'Penduduk',
    note: 'Orang menurut kelompok umur dan jenis kelamin.',
    fields: AGE_BANDS.flatMap((from) =>
      SEXES.map(([sex, label]) =>
        slow(`${sex}_${from}`, 'count', `${label} ${ageBandLabel(from)} tahun`, { unit: 'orang' }),
      ),
    ),
  },
  {
    code: 'sasaran',
    title: 'PUS, keluarga, dan remaja',
    fields: [
      { ...fresh('pus', 'Pasangan usia subur (PUS)', 'pasangan', 'Laporan Desa'), slow: true },
      ...(['uppka', 'pikr', 'bkb', 'bkr', 'bkl'] as const).map((kind) => {
        const [name, label, unit] = REACH[kind]
        return { ...fresh(name, label, unit, 'Rekap Poktan'), slow: true }
      }),
      reason('reach'),
    ],
  },
  {
    code: 'keikutsertaan',
    title: 'Keikutsertaan bulan ini',
    fields: [
      ...SCORED_POKTAN.map((kind) =>
        fresh(joinedField(kind), `Ikut ${POKTAN_NAMES[kind]}`, kind === 'pikr' ? 'orang' : 'keluarga', 'Rekap Poktan'),
      ),
      { name: 'bpjs', label: 'Pengguna BPJS Kesehatan', kind: 'count', unit: 'orang', slow: false },
      { ...reason('joined'), slow: false },
    ],
  },
  {
    code: 'kb',
    title: 'Peserta KB dan bukan peserta',
    note: 'Tujuh cara; MAL tidak termasuk dalam pencatatan Kampung KB.',
    fields: [
      ...KB_METHODS.map((method) => fresh(methodField(method), METHOD_NAMES[method], 'peserta', 'Laporan Desa')),
      fresh('notHamil', 'PUS hamil', 'pasangan', 'Laporan Desa'),
      fresh('notIas', 'PUS ingin anak segera (IAS)', 'pasangan', 'Laporan Desa'),
      fresh('notIat', 'PUS ingin anak ditunda (IAT)', 'pasangan', 'Laporan Desa'),
      fresh('notTial', 'PUS tidak ingin anak lagi (TIAL)', 'pasangan', 'Laporan Desa'),
      { ...reason('kb'), slow: false },
    ],
  },
]

export const PROFILE_FIELDS: readonly ProfileField[] = PROFILE_SECTIONS.flatMap(({ fields }) => fields)
const BY_NAME = new Map(PROFILE_FIELDS.map((field) => [field.name, field]))
export const profileField = (name: string): ProfileField | undefined => BY_NAME.get(name)
