import { MISSING } from './number'

/** Sixteen nines stand for a NIK that is not known (domain fact 9). */
const UNKNOWN = '9999999999999999'

/**
 * A NIK with the birth date and sex hidden: `3316 •••• •••• 0002`. With `open`
 * it is whole, for those who may see it. A baby may have none: `—`.
 */
export function formatNik(nik: string | null | undefined, { open = false } = {}): string {
  if (!nik) return MISSING
  if (nik === UNKNOWN) return 'tidak diketahui'
  const groups = nik.match(/.{1,4}/g) ?? []
  if (open) return groups.join(' ')
  if (nik.length !== 16) return '•'.repeat(nik.length)
  return `${groups[0]} •••• •••• ${groups[3]}`
}
