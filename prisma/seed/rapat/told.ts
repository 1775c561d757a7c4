import type { Line } from '@/lib/rapat/lines'
import type { RapatKind } from '@/lib/rapat/rules'

/** A rapat as an article tells it: what it does not say stays empty. */
export interface ToldRapat {
  kind: RapatKind
  /** The code of its kecamatan; null for the whole district. */
  kecamatan: string | null
  title: string
  place: string
  ledBy: string
  ledAs: string
  behalfOf: string
  aim: string
  presentSaid: number | null
  /** Who was there, without numbers. */
  present: readonly (readonly [instansi: string, position?: string])[]
  speakers: readonly Line[]
  papers: readonly Line[]
  problems: readonly Line[]
  agreements: readonly Line[]
}

/** The rapat of two articles, by the code of the district. */
export const TOLD_RAPAT: Readonly<Record<string, ToldRapat>> = {
  '64.08': {
    kind: 'lintas_sektor',
    kecamatan: null,
    title: 'Pertemuan lintas sektor pembinaan kelompok BKB',
    place: 'Ruang Rapat DPPKB Kutim',
    ledBy: 'Yuliana Kala’Lembang',
    ledAs: 'Kabid Ketahanan dan Kesejahteraan Keluarga',
    behalfOf: 'Kepala DPPKB',
    aim: 'Sinkronisasi pembinaan terpadu kelompok BKB yang ada di kecamatan',
    presentSaid: 30,
    present: [
      ['Pokja 2 TP PKK Kutim'],
      ['Dinas Kesehatan'],
      ['Dinas Pendidikan'],
      ['DPMPD'],
      ['Kecamatan Sangatta Utara', 'Sekretaris camat dan kasi kesejahteraan sosial'],
      ['Kecamatan Sangatta Selatan', 'Sekretaris camat dan kasi kesejahteraan sosial'],
      ['DPPKB', 'Kabid dan kasi'],
      ['Penyuluh KB Kecamatan Sangatta Utara'],
      ['Penyuluh KB Kecamatan Sangatta Selatan'],
      ['Penyuluh KB Kecamatan Rantau Pulung'],
      ['Ikatan Bidan Indonesia (IBI) Kutim'],
      ['Pokja Bunda PAUD Kutim', 'Ketua'],
    ],
    speakers: [],
    papers: [
      { what: 'BKB di Kutai Timur 109 kelompok, tersebar di 18 kecamatan', by: 'Yuliana Kala’Lembang' },
      {
        what: 'Dalam waktu dekat ada lomba tingkat provinsi: BKB, BKR, BKL, PIK-Remaja, keluarga teladan, dan UPPKA',
        by: '',
      },
    ],
    problems: [
      { what: 'Pokja Bunda PAUD tingkat kecamatan dan desa perlu segera dibentuk', where: 'Kecamatan dan desa' },
    ],
    agreements: [
      { what: 'Tim pelaksana pembina dan tim penilai lomba poktan sudah disusun' },
      { what: 'Kunjungan ke lapangan untuk melihat langsung kelompok BKB, khususnya yang terintegrasi' },
    ],
  },
  '32.01': {
    kind: 'lokmin',
    kecamatan: '32.01.12',
    title: 'Lokakarya mini lintas sektor Kecamatan Kemang',
    place: '',
    ledBy: 'Budi Riva, S.STP., MA',
    ledAs: 'Sekretaris Kecamatan Kemang',
    behalfOf: 'Camat Kemang, Drs. Imam Mahmudi, M.Si',
    aim: 'Memperkuat komitmen lintas sektor untuk program Bangga Kencana dan percepatan penurunan stunting',
    presentSaid: null,
    present: [
      ['Forkopimcam'],
      ['Puskesmas di Kecamatan Kemang'],
      ['Pemerintah desa se-Kecamatan Kemang'],
      ['Instansi terkait'],
    ],
    speakers: [
      {
        name: 'Khairunnas',
        as: 'Balai Penyuluhan KB Kemang',
        topic: 'Program Bangga Kencana dan percepatan penurunan stunting',
      },
    ],
    papers: [
      {
        what: 'Pelayanan KB bekerja sama dengan Puskesmas Kemang, Puskesmas Jampang, RS Sentosa, dan RSAU Atang Senjaya',
        by: 'Khairunnas',
      },
      {
        what: 'TPK mendampingi empat kelompok: calon pengantin, ibu hamil, ibu pascapersalinan, dan keluarga yang punya balita',
        by: 'Khairunnas',
      },
    ],
    problems: [],
    agreements: [
      {
        what: 'Sebagian dana desa perlu dialokasikan untuk pemberdayaan masyarakat: bijak bermedia sosial, pencegahan nikah dini, parenting',
      },
    ],
  },
}
