import type { BalaiLine, MitraLine } from './queries'

interface Village {
  id: number
  name: string
  kecamatanId: number | null
}

/** A kecamatan with what is formed there and what is not yet. */
export interface KecamatanCoverage<One extends Village = Village> {
  id: number
  code: string
  name: string
  /** The kecamatan's own Pokja Bunda PAUD. */
  pokja: MitraLine | null
  villages: readonly (One & { pokja: MitraLine | null })[]
  /** How many of its villages have one. */
  formed: number
  balai: BalaiLine | null
  /** Other organisations that stand in the kecamatan or its villages. */
  others: number
}

/** What is formed in each kecamatan. A village counts once, however many rows name it. */
export function coverageOf<One extends Village>(
  kecamatan: readonly { id: number; code: string; name: string }[],
  villages: readonly One[],
  mitra: readonly MitraLine[],
  balai: readonly BalaiLine[],
): KecamatanCoverage<One>[] {
  const pokja = mitra.filter(({ kind }) => kind === 'pokja_bunda_paud')
  return kecamatan.map(({ id, code, name }) => {
    const own = villages
      .filter(({ kecamatanId }) => kecamatanId === id)
      .map((village) => ({
        ...village,
        pokja: pokja.find(({ level, villageId }) => level === 'desa' && villageId === village.id) ?? null,
      }))
    return {
      id,
      code,
      name,
      pokja: pokja.find(({ level, kecamatanId }) => level === 'kecamatan' && kecamatanId === id) ?? null,
      villages: own,
      formed: own.filter((village) => village.pokja !== null).length,
      balai: balai.find(({ kecamatanId }) => kecamatanId === id) ?? null,
      others: mitra.filter(({ kind, kecamatanId }) => kind !== 'pokja_bunda_paud' && kecamatanId === id).length,
    }
  })
}
