import { formatDecimal } from '@/lib/format/number'

interface Kept {
  weightG: number | null
  lengthMm: number | null
  measure: string
  headMm: number | null
  muacMm: number | null
  oedema: boolean | null
}

const HOW: Record<string, string> = { L: ' telentang', H: ' berdiri' }

/** Kept measures as they are read: `9,4 kg · 76,2 cm telentang · LiLA 13,8 cm`. */
export function measuresInWords(one: Kept): string {
  const tenths = (mm: number) => formatDecimal(mm / 10, 1)
  return [
    one.weightG !== null && `${formatDecimal(one.weightG / 1_000, one.weightG % 100 === 0 ? 1 : 2)} kg`,
    one.lengthMm !== null && `${tenths(one.lengthMm)} cm${HOW[one.measure] ?? ''}`,
    one.muacMm !== null && `LiLA ${tenths(one.muacMm)} cm`,
    one.headMm !== null && `kepala ${tenths(one.headMm)} cm`,
    one.oedema === true && 'kedua punggung kaki bengkak',
  ]
    .filter(Boolean)
    .join(' · ')
}
