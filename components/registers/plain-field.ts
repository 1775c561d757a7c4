import type { Cell, Choice, Field, FieldKind, Fields, When } from '@/lib/registers/fields'

/** A question as a browser form asks it: the declaration without its rules, which stay on the server. */
export interface PlainField {
  name: string
  kind: FieldKind
  label: string
  hint?: string
  required?: boolean
  most?: number
  digits?: boolean
  choices?: readonly Choice[]
  when?: When
  section?: string
  initial: string | readonly string[]
}

function initialOf({ kind }: Field, value: Cell | undefined): string | readonly string[] {
  if (Array.isArray(value)) return value as readonly string[]
  if (kind === 'flag') return value === true ? ['ya'] : []
  if (kind === 'choices') return []
  return value === null || value === undefined ? '' : String(value)
}

/** The questions of a register with what is stored, or with what a link to the form already knows. */
export function plainFields(
  fields: Fields,
  values: Readonly<Record<string, unknown>> = {},
  choices: Readonly<Record<string, readonly Choice[]>> = {},
): PlainField[] {
  return Object.entries(fields).map(([name, field]) => {
    const { kind, label, hint, required, most, digits, when, section } = field
    const asked = { name, kind, label, hint, required, most, digits, when, section }
    const known = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
    const offered = choices[name] ?? field.choices
    return {
      ...(known as typeof asked),
      ...(offered && {
        choices: offered.map(({ value, label: words, when: only }) => ({
          value,
          label: words,
          ...(only && { when: only }),
        })),
      }),
      initial: initialOf(field, values[name] as Cell | undefined),
    }
  })
}
