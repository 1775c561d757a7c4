import type { Certainty } from './eligibility-data'

/** A thing a group's card K/0 asks for, yes or no. */
export interface Facility {
  code: string
  label: string
}

/** The list of facilities of a kind in an edition of the card. */
export interface FacilityList {
  edition: string
  /** `YYYY-MM-DD` */
  validFrom: string
  kind: 'bkb' | 'bkr' | 'bkl'
  items: readonly Facility[]
  source: string
  certainty: Certainty
}

const item = (code: string, label: string): Facility => ({ code, label })
const SOURCE = 'Layar K/0 SIGA edisi 2020'

/**
 * The lists of facilities on the card K/0 by kind. Those of UPPKA and PIK-R were not
 * found (domain 13.3): these groups say theirs in their own words.
 */
export const FACILITIES: readonly FacilityList[] = [
  {
    edition: '2020',
    validFrom: '1950-01-01',
    kind: 'bkb',
    items: [
      item('bkb.bersiap_menjadi_orang_tua', 'Buku: bersiap menjadi orang tua'),
      item('bkb.memahami_peran_orang_tua', 'Buku: memahami peran orang tua'),
      item('bkb.memahami_konsep_diri', 'Buku: memahami konsep diri'),
      item('bkb.melibatkan_peran_ayah', 'Buku: melibatkan peran ayah'),
      item('bkb.mendorong_tumbuh_kembang_anak', 'Buku: mendorong tumbuh kembang anak'),
      item('bkb.membantu_tumbuh_kembang_balita', 'Buku: membantu tumbuh kembang balita'),
      item('bkb.menjaga_anak_dari_pengaruh_media', 'Buku: menjaga anak dari pengaruh media'),
      item('bkb.menjaga_kespro_balita', 'Buku: menjaga kesehatan reproduksi balita'),
      item('bkb.membentuk_karakter_anak', 'Buku: membentuk karakter anak sejak dini'),
      item('bkb.pedoman_kespro', 'Pedoman promosi kesehatan reproduksi'),
      item('bkb.media_kespro', 'Buku, lembar balik, atau poster kesehatan reproduksi'),
      item('bkb.kit', 'BKB Kit'),
      item('bkb.kka', 'Kartu Kembang Anak (KKA)'),
    ],
    source: SOURCE,
    certainty: 'sure',
  },
  {
    edition: '2020',
    validFrom: '1950-01-01',
    kind: 'bkr',
    items: [
      item('bkr.perencanaan_keluarga', 'Materi perencanaan keluarga (PUP, 8 fungsi keluarga, NKKBS, gender)'),
      item('bkr.triad_krr', 'Materi TRIAD KRR'),
      item('bkr.komunikasi_efektif', 'Materi komunikasi efektif'),
      item('bkr.peran_orang_tua', 'Materi peran orang tua'),
      item('bkr.kebersihan', 'Materi kebersihan'),
      item('bkr.gizi', 'Materi gizi'),
      item('bkr.pedoman_kespro', 'Pedoman promosi kesehatan reproduksi'),
      item('bkr.media_kespro', 'Buku, lembar balik, atau poster kesehatan reproduksi'),
      item('bkr.genre_kit', 'GenRe Kit'),
      item('bkr.ape_genre', 'APE GenRe'),
      item('bkr.lembar_balik_genre', 'Lembar balik GenRe'),
    ],
    source: SOURCE,
    certainty: 'sure',
  },
  {
    edition: '2020',
    validFrom: '1950-01-01',
    kind: 'bkl',
    items: [
      item('bkl.kebijakan', 'Materi kebijakan'),
      item('bkl.lansia_tangguh', 'Materi konsep lansia tangguh'),
      item('bkl.tujuh_dimensi', 'Materi 7 dimensi lansia tangguh'),
      item('bkl.pedoman_pjp', 'Pedoman pendampingan perawatan jangka panjang (PJP)'),
      item('bkl.pra_lansia', 'Materi pra-lansia'),
      item('bkl.pedoman_kespro', 'Pedoman promosi kesehatan reproduksi'),
      item('bkl.media_kespro', 'Buku, lembar balik, atau poster kesehatan reproduksi'),
      item('bkl.kit', 'BKL Kit'),
      item('bkl.media_partisipatif', 'Media partisipatif'),
      item('bkl.promosi_lain', 'Media promosi lain'),
    ],
    source: SOURCE,
    certainty: 'sure',
  },
]

/** Every facility of every edition as an answer that is offered for its kind. */
export const FACILITY_CHOICES: readonly {
  value: string
  label: string
  when: { field: string; is: readonly string[] }
}[] = FACILITIES.flatMap(({ kind, items }) =>
  items.map(({ code, label }) => ({ value: code, label, when: { field: 'kind', is: [kind] } })),
)

/** The list of a kind on a day (`YYYY-MM-DD`); null where none was found. */
export const facilitiesOf = (kind: string, on: string): FacilityList | null =>
  FACILITIES.findLast((list) => list.kind === kind && list.validFrom <= on) ?? null
