import type { z } from 'zod'
import { WrongUse } from './command'

/** Reads `--name value` and `--flag` words; anything else, or a name without its value, is wrong use. */
export function readOptions<Name extends string, Flag extends string>(
  args: readonly string[],
  names: readonly Name[],
  flags: readonly Flag[] = [],
): Partial<Record<Name, string>> & Partial<Record<Flag, true>> {
  const read: Record<string, string | true> = {}
  for (let at = 0; at < args.length; at++) {
    const word = args[at]!
    const name = word.startsWith('--') ? word.slice(2) : ''
    if ((flags as readonly string[]).includes(name)) read[name] = true
    else if ((names as readonly string[]).includes(name)) {
      const value = args[++at]
      if (value === undefined || value.startsWith('--')) throw new WrongUse(`Pilihan --${name} perlu nilainya.`)
      read[name] = value
    } else throw new WrongUse(`Pilihan "${word}" tidak dikenal.`)
  }
  return read as Partial<Record<Name, string>> & Partial<Record<Flag, true>>
}

/** Parses what was typed; the first problem becomes wrong use. */
export function parse<Schema extends z.ZodType>(schema: Schema, typed: unknown): z.output<Schema> {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new WrongUse(`${issue?.path.join('.') ?? 'isian'}: ${issue?.message ?? 'tidak dapat dibaca'}`)
}
