import type { Role } from '@/lib/auth/roles'
import { formatPeriod, type Period } from '@/lib/format/period'
import { paths } from '@/lib/paths'

/** A thing to be mended, as its list shows it. `detail` says what exactly; `extra` is what its link needs. */
export interface WorkRow {
  id: string
  name: string
  villageId: number
  villageName: string
  kecamatanName: string
  detail: string
  extra: string
}

/** Which rows of a list are wanted; pages count from 1. */
export interface WorkView {
  search: string
  kecamatanId: number | null
  page: number
  size: number
}

export interface WorkList {
  code: string
  /** "Poktan belum ber-SK" */
  title(period: Period): string
  /** Why it matters, in one sentence. */
  why: string
  /** What one row is: "poktan", "desa". */
  noun: string
  /** Where it is mended. */
  hrefOf(row: Pick<WorkRow, 'id' | 'villageId' | 'extra'>): string
  /** The word on the way there. */
  action: string
}

/** What needs mending, the most telling first. What each list holds is in its query. */
export const WORK_LISTS: readonly WorkList[] = [
  {
    code: 'belum-bertemu-bulan-lalu',
    title: (period) => `Poktan tanpa catatan pertemuan ${formatPeriod(period - 1)}`,
    why: 'Register R/I bulan lalu diserahkan paling lambat tanggal 3; tanpa catatan, kelompok tidak terhitung aktif maupun lapor.',
    noun: 'poktan',
    hrefOf: ({ id }) => paths.poktan(id, 'pertemuan'),
    action: 'Catat',
  },
  {
    code: 'belum-bertemu',
    title: (period) => `Poktan belum bertemu bulan ini (${formatPeriod(period)})`,
    why: 'Pertemuan paling sedikit sebulan sekali; yang belum bertemu masih dapat dijadwalkan.',
    noun: 'poktan',
    hrefOf: ({ id }) => paths.poktan(id, 'pertemuan'),
    action: 'Catat',
  },
  {
    code: 'tanpa-anggota',
    title: () => 'Poktan tanpa daftar anggota',
    why: 'Tanpa daftar anggota, kehadiran dan partisipasi tidak dapat dihitung.',
    noun: 'poktan',
    hrefOf: ({ id }) => paths.poktan(id, 'anggota'),
    action: 'Isi anggota',
  },
  {
    code: 'anggota-lewat-syarat',
    title: () => 'Poktan dengan anggota yang perlu diperiksa',
    why: 'Anak, remaja, atau lansia yang menjadi dasar keanggotaan tidak lagi memenuhi syarat umur atau status.',
    noun: 'poktan',
    hrefOf: ({ id }) => paths.poktan(id, 'anggota'),
    action: 'Periksa',
  },
  {
    code: 'kader-belum-terlatih',
    title: () => 'Poktan dengan kader belum terlatih',
    why: 'Kader terlatih adalah syarat pembinaan; daftar ini untuk merencanakan pelatihan.',
    noun: 'poktan',
    hrefOf: ({ id }) => paths.poktan(id, 'pengurus'),
    action: 'Lihat kader',
  },
  {
    code: 'kader-keluar',
    title: () => 'Poktan dengan kader yang belum diganti',
    why: 'Kader berhenti dan tempatnya kosong; BKB memerlukan satu kader untuk setiap kelompok umur.',
    noun: 'poktan',
    hrefOf: ({ id }) => paths.poktan(id, 'pengurus'),
    action: 'Isi kader',
  },
  {
    code: 'tanpa-sk',
    title: () => 'Poktan belum ber-SK',
    why: 'Kelompok tanpa SK tetap sah dicatat, tetapi belum dikukuhkan dan biasanya belum dapat dibiayai.',
    noun: 'poktan',
    hrefOf: ({ id }) => paths.registerEdit('poktan', id),
    action: 'Isi SK',
  },
  {
    code: 'tanpa-kartu',
    title: (period) => `Poktan tanpa kartu K/0 tahun ${Math.floor(period / 12)}`,
    why: 'Kartu K/0 diambil setiap Januari, paling lambat tanggal 3, dan menjadi keadaan awal tahun.',
    noun: 'poktan',
    hrefOf: ({ id }) => paths.poktan(id, 'kartu'),
    action: 'Ambil kartu',
  },
  {
    code: 'kampung-kb-tanpa-profil',
    title: (period) => `Kampung KB tanpa profil ${formatPeriod(period - 1)}`,
    why: 'Perban 20/2023 meminta pencatatan paling sedikit sebulan sekali; tanpa profil, kelasnya turun karena datanya kosong.',
    noun: 'Kampung KB',
    hrefOf: ({ id }) => paths.kampungKb(id, 'profil'),
    action: 'Isi profil',
  },
  {
    code: 'tim-kursi-kosong',
    title: () => 'Tim pendamping dengan kursi kosong',
    why: 'Tim terdiri atas bidan, kader TP PKK, dan kader KB; tanpa ketiganya pendampingan tidak utuh.',
    noun: 'tim',
    hrefOf: ({ id }) => paths.team(id),
    action: 'Isi kursi',
  },
  {
    code: 'desa-tanpa-poktan',
    title: () => 'Desa yang belum punya setiap jenis poktan',
    why: 'Setiap desa diharapkan mempunyai BKB, BKR, BKL, UPPKA, dan PIK-R.',
    noun: 'desa',
    hrefOf: ({ villageId, extra }) => paths.registerNew('poktan', `?desa=${villageId}&jenis=${extra}`),
    action: 'Tambah',
  },
  {
    code: 'desa-tanpa-ppkbd',
    title: () => 'Desa tanpa PPKBD',
    why: 'PPKBD menerima laporan kelompok di desa dan meneruskannya kepada PKB.',
    noun: 'desa',
    hrefOf: ({ villageId }) => paths.registerNew('institusi', `?desa=${villageId}&jenis=ppkbd`),
    action: 'Tambah',
  },
]

export const findWorkList = (code: string): WorkList | null => WORK_LISTS.find((list) => list.code === code) ?? null

const READERS: readonly Role[] = [
  'admin_dinas',
  'kepala_dinas',
  'kabid_dalduk',
  'kabid_kb',
  'kabid_ks',
  'koordinator_kecamatan',
  'pkb',
]

/** Whose work these lists are: the office, the koordinator for the kecamatan, the PKB for the *desa binaan*. */
export const hasWorkLists = (role: Role): boolean => READERS.includes(role)
