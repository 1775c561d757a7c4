/** Aspects and weights of a contest: data with a source. Safe in a browser. */

export type Certainty = 'pasti' | 'mungkin' | 'disimpulkan'

/** Something a judge gives 0 to 100 points, with its share of the whole in percent. */
export interface Part {
  code: string
  label: string
  weight: number
}

/** An aspect; with sub-aspects its weight is theirs together and only they are scored. */
export interface Aspect extends Part {
  parts: readonly Part[]
}

export interface Criteria {
  edition: string
  name: string
  source: string
  certainty: Certainty
  /** Judges whose points lie further apart than this are asked to talk before the result is locked. */
  spreadLimit: number
  aspects: readonly Aspect[]
  /** What the shortlist weighs of a subject's own records, in percent. */
  proposal: Readonly<Record<string, number>>
}

export const WHOLE = 100

const aspect = (code: string, label: string, weight: number): Aspect => ({ code, label, weight, parts: [] })

/** What the shortlist of groups weighs unless an office says otherwise. */
export const GROUP_PROPOSAL = { pertemuan: 25, hadir: 20, keterpaduan: 15, sk: 10, k0: 10, kelas: 10, kader: 10 }
/** The same of Kampung KB: the three indices of its class, and what it did. */
export const KAMPUNG_PROPOSAL = { masukan: 25, proses: 35, keluaran: 25, kegiatan: 15 }
export const FAMILY_PROPOSAL = { poktan: 60, hadir: 40 }

export const proposalOf = (kind: string): Readonly<Record<string, number>> =>
  kind === 'kampung_kb' ? KAMPUNG_PROPOSAL : kind === 'keluarga' ? FAMILY_PROPOSAL : GROUP_PROPOSAL

/** The shipped edition: no official sheet of weights was found, so it is inferred and an office may replace it. */
export const shippedCriteria = (kind: string): Criteria => ({
  edition: 'bawaan-1',
  name: 'Kriteria bawaan Lini',
  source: 'Kelaziman lomba poktan; lembar bobot resmi tidak ditemukan pada sumber terbuka',
  certainty: 'disimpulkan',
  spreadLimit: 15,
  aspects: [
    aspect('administrasi', 'Administrasi', 20),
    aspect('kegiatan', 'Kegiatan', 30),
    aspect('capaian', 'Capaian dan dampak', 25),
    aspect('kemitraan', 'Kemitraan dan keterpaduan', 15),
    aspect('inovasi', 'Inovasi', 10),
  ],
  proposal: proposalOf(kind),
})

/** What judges score, in order: sub-aspects where an aspect has some, else the aspect. */
export const scoredParts = ({ aspects }: Pick<Criteria, 'aspects'>): Part[] =>
  aspects.flatMap((one): Part[] => (one.parts.length > 0 ? [...one.parts] : [one]))

/** Why an edition cannot be used; null when it can. Weights must add up, wholly. */
export function criteriaProblem({ aspects }: Pick<Criteria, 'aspects'>): string | null {
  if (aspects.length === 0) return 'Tulis paling sedikit satu aspek.'
  const codes = [...aspects, ...aspects.flatMap(({ parts }) => parts)].map(({ code }) => code)
  if (new Set(codes).size < codes.length) return 'Dua aspek bernama sama. Bedakan namanya.'
  for (const { label, weight, parts } of aspects) {
    const sum = parts.reduce((total, part) => total + part.weight, 0)
    if (parts.length > 0 && sum !== weight)
      return `Bobot subaspek ${label} berjumlah ${sum}, sedangkan bobot aspeknya ${weight}. Samakan keduanya.`
  }
  const whole = aspects.reduce((total, { weight }) => total + weight, 0)
  return whole === WHOLE ? null : `Bobot semua aspek berjumlah ${whole}. Jadikan ${WHOLE}.`
}

/** A code for a name that people typed, so that a sheet finds its aspect again. */
export const codeOf = (label: string): string =>
  label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40)
