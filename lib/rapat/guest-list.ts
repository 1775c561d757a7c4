import { foldName } from '@/lib/regions/name-key'

/** A line of the paper list, read. */
export interface TypedGuest {
  name: string
  instansi: string
  position: string
  /** Null: they were there, how many was not said. */
  people: number | null
}

/**
 * Reads a typed list, one line each: `Nama; Instansi; Jabatan`, or for several of one instansi
 * `3; Instansi` (`-; Instansi` when nobody counted). A tab or a semicolon parts the boxes, so that rows from
 * Excel can be pasted. Answers the guests, or the first line that cannot be read, in words.
 */
export function readGuestList(text: string): { guests: TypedGuest[] } | { problem: string } {
  const guests: TypedGuest[] = []
  const lines = text.split('\n').map((line) => line.trim())
  for (const [at, line] of lines.entries()) {
    if (line === '') continue
    const [first = '', instansi = '', position = '', ...more] = line.split(/[;\t]/).map((part) => part.trim())
    const where = `Baris ${at + 1}`
    if (more.some(Boolean)) return { problem: `${where}: paling banyak nama, instansi, dan jabatan.` }
    if (first === '' || instansi === '')
      return { problem: `${where}: tulis nama, titik koma, lalu instansinya, misalnya "Siti Aminah; Puskesmas".` }
    if (first.length > 120 || instansi.length > 160 || position.length > 120)
      return { problem: `${where}: terlalu panjang. Nama dan jabatan paling banyak 120 huruf, instansi 160.` }
    if (first === '-') guests.push({ name: '', instansi, position, people: null })
    else if (/^\d+$/.test(first)) {
      const people = Number(first)
      if (people < 1 || people > 2_000) return { problem: `${where}: jumlah orang dari 1 sampai 2.000.` }
      guests.push({ name: '', instansi, position, people })
    } else guests.push({ name: first, instansi, position, people: 1 })
  }
  if (guests.length > 300) return { problem: 'Paling banyak 300 baris sekaligus. Kirim sebagian demi sebagian.' }
  return guests.length === 0 ? { problem: 'Tulis paling sedikit satu baris.' } : { guests }
}

/** By these two a guest is the same guest: how a name is spelt in capitals, dots and titles' commas does not matter. */
export const guestKeys = ({ name, instansi }: Pick<TypedGuest, 'name' | 'instansi'>) => ({
  name_key: foldName(name),
  instansi_key: foldName(instansi),
})

/** Guests whose names are the same while their instansi differ: perhaps one person who signed twice. */
export function sameNames<Guest extends { id: string; name: string }>(guests: readonly Guest[]): Set<string> {
  const byName = new Map<string, string[]>()
  for (const { id, name } of guests) {
    const key = foldName(name)
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), id])
  }
  return new Set([...byName.values()].filter((ids) => ids.length > 1).flat())
}

/** One instansi with those who came for it. */
export interface Present {
  instansi: string
  /** Null when none of its lines says how many. */
  people: number | null
  names: string[]
}

/** Who was there by instansi, in the order of the list. */
export function byInstansi(
  guests: readonly { name: string; instansi: string; position: string; people: number | null }[],
): Present[] {
  const groups = new Map<string, Present>()
  for (const { name, instansi, position, people } of guests) {
    const key = foldName(instansi)
    const group = groups.get(key) ?? { instansi, people: null, names: [] }
    groups.set(key, group)
    if (people !== null) group.people = (group.people ?? 0) + people
    if (name) group.names.push(position ? `${name} (${position})` : name)
    else if (position) group.names.push(position)
  }
  return [...groups.values()]
}
