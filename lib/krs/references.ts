import { listStart } from './marks'

/** A published figure of a district: never joined to the office's own lists, always beside its source. */
export interface KrsReference {
  /** Kemendagri code of the district. */
  district: string
  points: readonly { label: string; start: number; value: number }[]
  source: string
  certainty: 'pasti' | 'mungkin' | 'disimpulkan'
}

const at = (year: number, semester: 1 | 2) => listStart({ year, semester })

export const KRS_REFERENCES: readonly KrsReference[] = [
  {
    district: '64.08',
    points: [
      { label: 'Sem II 2023', start: at(2023, 2), value: 19_900 },
      { label: 'Sem I 2024', start: at(2024, 1), value: 15_576 },
      { label: 'Sep 2024', start: 2024 * 12 + 8, value: 12_362 },
      { label: 'Sem II 2024', start: 2024 * 12 + 11, value: 11_973 },
    ],
    source: 'netizens.id 11585 dan kutaitimurkab.go.id',
    certainty: 'pasti',
  },
  {
    district: '33.16',
    points: [{ label: '2024', start: 2024 * 12, value: 14_549 }],
    source: 'infodesanews',
    certainty: 'mungkin',
  },
]

export const referenceOf = (districtCode: string): KrsReference | null =>
  KRS_REFERENCES.find(({ district }) => district === districtCode) ?? null
