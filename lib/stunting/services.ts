/** How sure a target is: read in an official text, in one other page, or worked out. */
export type Certainty = 'pasti' | 'mungkin' | 'disimpulkan'

/** One service of the acceleration of stunting's decline, with what is aimed at and where its number stands. */
export interface Service {
  code: string
  label: string
  /** Spesifik is health's, direct; sensitif is everybody else's. */
  kind: 'spesifik' | 'sensitif'
  /** Percent for the end of 2024; null where no text was found. */
  target: number | null
  /** A target that is met from above. */
  atMost?: true
  certainty: Certainty
  /** The indicator that counts it; null while no form or register does. */
  figure: string | null
  note?: string
}

interface ServiceEdition {
  edition: number
  validFrom: string
  source: string
  services: readonly Service[]
}

const P72 = 'Perpres 72/2021, lampiran: target 2024'

/**
 * The services by edition, newest last. Only rows of the annex that were read are here; a service that no figure
 * counts says so instead of 0.
 */
export const SERVICE_EDITIONS: readonly ServiceEdition[] = [
  {
    edition: 1,
    validFrom: '2021-08-05',
    source: P72,
    services: [
      service('bumil_kek', 'Ibu hamil KEK mendapat tambahan asupan gizi', 'spesifik', 90),
      service('bumil_ttd', 'Ibu hamil mengonsumsi paling sedikit 90 tablet tambah darah', 'spesifik', 80),
      service('remaja_ttd', 'Remaja putri mengonsumsi tablet tambah darah', 'spesifik', 58),
      service('asi', 'Bayi di bawah 6 bulan mendapat ASI eksklusif', 'spesifik', 80),
      service('mpasi', 'Anak 6–23 bulan mendapat MP-ASI', 'spesifik', 80),
      service('gizi_buruk', 'Balita gizi buruk mendapat tata laksana', 'spesifik', 90),
      {
        ...service('dipantau', 'Balita dipantau pertumbuhannya', 'spesifik', 90),
        figure: 'posyandu.ds',
        note: 'Dihitung dari D/S Posyandu. Satu media menulis target 80%.',
      },
      service('gizi_kurang', 'Balita gizi kurang mendapat tambahan asupan gizi', 'spesifik', 90),
      service('imunisasi', 'Balita mendapat imunisasi dasar lengkap', 'spesifik', 90),
      {
        ...service('kbpp', 'Keluarga memakai KB pascapersalinan', 'sensitif', 70),
        figure: 'tapis.nifas.kbpp',
        note: 'Dihitung dari ibu yang nifasnya selesai di Rekap Penapisan TPK.',
      },
      { ...service('ktd', 'Kehamilan yang tidak diinginkan', 'sensitif', 15.5), atMost: true },
      service('capus', 'Calon PUS diperiksa kesehatannya', 'sensitif', 90),
      {
        ...service('krs', 'Keluarga berisiko stunting didampingi', 'sensitif', 90),
        certainty: 'disimpulkan',
        figure: 'krs.cakupan',
        note: 'Target disimpulkan; teks lampirannya belum terbaca.',
      },
      {
        ...service('unmet', 'Kebutuhan KB yang tidak terpenuhi', 'sensitif', null),
        atMost: true,
        figure: 'kb.unmet',
        note: 'Unmet need rutin; tidak dapat dibandingkan dengan angka survei.',
      },
      service('air', 'Keluarga mendapat air minum layak', 'sensitif', null),
      service('sanitasi', 'Keluarga mendapat sanitasi layak', 'sensitif', null),
    ],
  },
]

function service(code: string, label: string, kind: Service['kind'], target: number | null): Service {
  return { code, label, kind, target, certainty: 'pasti', figure: null }
}

/** The edition in force on a day, `YYYY-MM-DD`. */
export const servicesOn = (day: string): ServiceEdition =>
  SERVICE_EDITIONS.findLast(({ validFrom }) => validFrom <= day) ?? SERVICE_EDITIONS[0]!

export type ServiceStanding = 'tercapai' | 'di_bawah' | 'tanpa_target' | 'tanpa_angka'

/** How a service stands: a number that nobody counts is no zero, and one without a target is not judged. */
export function standingOf(
  { target, atMost }: Pick<Service, 'target' | 'atMost'>,
  value: number | null,
): ServiceStanding {
  if (value === null) return 'tanpa_angka'
  if (target === null) return 'tanpa_target'
  // Judged by what people read, so that "90,0%" never stands below a target of 90.
  const read = Math.round(value * 10) / 10
  return (atMost ? read <= target : read >= target) ? 'tercapai' : 'di_bawah'
}
