import { likenessWord, REASON_LABELS, type Reason } from './score'

/** What is told of a record that is like the one being typed. */
export interface LikeFacts {
  familyId: string
  name: string
  bornOn: string | null
  villageId: number | null
  kecamatanId: number
  villageName: string
  kecamatanName: string
  score: number
  reasons: readonly Reason[]
}

/** A warning about somebody who may be recorded already; without name and link where they may not be read. */
export interface LikeWarning {
  familyId: string | null
  title: string
  why: string
}

/** "Sangat mirip: nama sama, tanggal lahir sama". */
export const reasonsInWords = (score: number, reasons: readonly Reason[]): string =>
  `${likenessWord(score)}: ${reasons.map((reason) => REASON_LABELS[reason]).join(', ')}`

/**
 * "Mungkin sudah tercatat" for each like record: by name and with its family where the asker
 * reads families, else only in which kecamatan, so that a name is no question to the whole office.
 */
export function likeWords(
  likes: readonly LikeFacts[],
  reads: (place: { villageId: number; kecamatanId: number }) => boolean,
): LikeWarning[] {
  return likes.map((like) => {
    const seen = like.villageId !== null && reads({ villageId: like.villageId, kecamatanId: like.kecamatanId })
    const why = reasonsInWords(like.score, like.reasons)
    return seen
      ? { familyId: like.familyId, title: `${like.name}, ${like.villageName}`, why }
      : {
          familyId: null,
          title: `Seseorang di Kecamatan ${like.kecamatanName}`,
          why: `${why}. Tanyakan kepada koordinator kecamatan`,
        }
  })
}
