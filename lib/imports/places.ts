import { foldName, squeezeName } from '@/lib/regions/name-key'

/** A village of the office as an import finds it. */
export interface ImportVillage {
  id: number
  code: string
  name: string
  kecamatanId: number
  kecamatanName: string
}

export type PlaceReading = { village: ImportVillage } | { problem: string }

const CODE = /^\s*(\d{2})\.?(\d{2})\.?(\d{2})\.?(\d{4})\b/
const KIND_WORD = /^(desa|kelurahan|kel|ds|kampung|gampong|nagari|pekon)\b\.?\s*(?=\S)/i
const KECAMATAN_WORD = /^(kecamatan|kec)\b\.?\s*/i

const villageWords = ({ name, code, kecamatanName }: ImportVillage) => `${name}, Kec. ${kecamatanName} (${code})`

/** How many letters must be changed to make one of the other; stops counting above three. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 3) return 4
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++)
      next[to] = Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1))
    row = next
  }
  return row[other.length]!
}

/**
 * Finds villages of one office by Kemendagri code, or by name with its kecamatan.
 * A name that several villages bear is a problem that lists them, never a guess;
 * a name that none bears brings the ones most like it.
 */
export function villageFinder(villages: readonly ImportVillage[]): (desa: string, kecamatan: string) => PlaceReading {
  const byCode = new Map(villages.map((village) => [village.code.replaceAll('.', ''), village]))
  const byName = new Map<string, ImportVillage[]>()
  for (const village of villages) {
    const key = squeezeName(village.name)
    byName.set(key, [...(byName.get(key) ?? []), village])
  }
  const known = new Map<string, PlaceReading>()

  function find(desa: string, kecamatan: string): PlaceReading {
    const code = CODE.exec(desa)
    if (code) {
      const village = byCode.get(code.slice(1, 5).join(''))
      return village
        ? { village }
        : { problem: `Kode desa ${code[0].trim()} bukan desa di kantor Anda. Periksa kodenya.` }
    }
    const wanted = kecamatan === '' ? null : squeezeName(kecamatan.replace(KECAMATAN_WORD, ''))
    const named = byName.get(squeezeName(desa)) ?? byName.get(squeezeName(desa.replace(KIND_WORD, ''))) ?? []
    const inside = wanted === null ? named : named.filter(({ kecamatanName }) => squeezeName(kecamatanName) === wanted)
    if (inside.length === 1) return { village: inside[0]! }
    if (inside.length > 1)
      return {
        problem: `Ada ${inside.length} desa bernama ${desa}: ${inside.map(villageWords).join('; ')}. Isi kecamatannya atau tulis kode desanya.`,
      }
    if (named.length > 0)
      return {
        problem: `${desa} tidak ada di Kec. ${kecamatan.replace(KECAMATAN_WORD, '')}; yang ada: ${named.map(villageWords).join('; ')}.`,
      }
    return { problem: unknown(desa, wanted) }
  }

  function unknown(desa: string, wanted: string | null): string {
    const typed = squeezeName(desa.replace(KIND_WORD, ''))
    const near = villages
      .filter(({ kecamatanName }) => wanted === null || squeezeName(kecamatanName) === wanted)
      .map((village) => ({ village, far: distance(typed, squeezeName(village.name)) }))
      .filter(({ far }) => far <= Math.max(1, Math.min(3, Math.floor(typed.length / 3))))
      .sort((one, other) => one.far - other.far)
      .slice(0, 3)
    const said = `Desa "${desa.slice(0, 60)}" tidak ada di kantor Anda.`
    return near.length === 0
      ? `${said} Periksa ejaannya, atau tulis kode desanya.`
      : `${said} Mungkin ${near.map(({ village }) => villageWords(village)).join(' atau ')}.`
  }

  return (desa, kecamatan) => {
    const key = `${foldName(desa)}|${desa.trim()}|${kecamatan.trim()}`
    const before = known.get(key)
    if (before) return before
    const reading = find(desa.trim(), kecamatan.trim())
    known.set(key, reading)
    return reading
  }
}

/** A village as exports write it: its code decides, its name is for reading. */
export const villageCell = ({ code, name }: Pick<ImportVillage, 'code' | 'name'>): string => `${code} ${name}`
