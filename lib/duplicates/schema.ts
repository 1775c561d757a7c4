import { z } from 'zod'

const key = z.uuid('Kunci langkah ini tidak dikenal')
const pair = z.uuid('Pasangan ini tidak dikenal')
const version = z.coerce.number().int().positive()

/** Fields of a form that say for one field which record it is taken from: `pilih.name`. */
const CHOICE = /^pilih\.([a-zA-Z]{1,20})$/

/** Gathers `pilih.name`, `pilih.nik` … into one object. */
function gatherChoices(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const flat: Record<string, unknown> = {}
  const choices: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input)) {
    const match = CHOICE.exec(name)
    if (match) choices[match[1]!] = value
    else flat[name] = value
  }
  return { ...flat, choices }
}

export const mergePairSchema = z.preprocess(
  gatherChoices,
  z.strictObject({
    key,
    pair,
    version,
    kept: z.uuid('Pilih catatan yang dipertahankan'),
    choices: z.record(z.string(), z.enum(['kept', 'lost'], 'Pilih salah satu')),
  }),
)

/** How many letters a word about a decision needs at least. */
export const NOTE_LETTERS = 5

export const differentPairSchema = z.strictObject({
  key,
  pair,
  version,
  reason: z
    .string()
    .trim()
    .min(NOTE_LETTERS, `Tulis bagaimana Anda tahu, paling sedikit ${NOTE_LETTERS} huruf`)
    .max(300, 'Paling banyak 300 huruf'),
})

export const undoPairSchema = z.strictObject({ pair, version })

export type MergePair = z.output<typeof mergePairSchema>
export type DifferentPair = z.output<typeof differentPairSchema>
export type UndoPair = z.output<typeof undoPairSchema>
