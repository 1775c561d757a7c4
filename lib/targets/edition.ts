/** The rule that says whether a target is within reach, one edition. */
export const TRACK = {
  edition: 1,
  /** A flow keeps up with this share of what an even year would have brought by now; a level with this share of its target. */
  share: 0.95,
  source: 'Disimpulkan: belum ada pedoman tentang ambang capaian sementara',
  mark: 'inferred',
} as const
