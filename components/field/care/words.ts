import { ageInMonths } from '@/lib/families/age'
import { type CareLine, GROUP_LABELS, STAGE_LABELS, type TargetGroup } from '@/lib/tpk/care'

const BADUTA_MONTHS = 24

/** The group somebody counts in today; a child's follows from the day of birth. */
export function groupOf({ stage, bornOn }: Pick<CareLine, 'stage' | 'bornOn'>, today: string): TargetGroup {
  if (stage !== 'anak') return stage
  return (ageInMonths(bornOn, today) ?? 0) < BADUTA_MONTHS ? 'baduta' : 'balita'
}

export const groupLabel = (line: Pick<CareLine, 'stage' | 'bornOn'>, today: string): string =>
  GROUP_LABELS[groupOf(line, today)]

export const stageLabel = (stage: CareLine['stage']): string => STAGE_LABELS[stage]

/** The house as the field finds it: "RT 003/RW 002, Sumberejo, keluarga Paijan". */
export function houseWords({
  rt,
  rw,
  villageName,
  familyName,
}: Pick<CareLine, 'rt' | 'rw' | 'villageName' | 'familyName'>): string {
  const near = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join('/')
  return [near, villageName, familyName && `keluarga ${familyName}`].filter(Boolean).join(', ')
}

const CLOSINGS: Readonly<Record<string, string>> = {
  menikah: 'Menikah',
  melahirkan: 'Melahirkan',
  selesai: 'Selesai didampingi',
  usia: 'Genap 5 tahun',
  keguguran: 'Keguguran',
  pindah: 'Pindah',
  meninggal: 'Meninggal',
  batal: 'Batal didampingi',
  ganda: 'Tercatat ganda',
}

/** How a target ended, in words. */
export const closingWords = (closing: string): string => CLOSINGS[closing] ?? 'Selesai didampingi'
