'use client'

import { useId } from 'react'
import type { Choice } from '@/components/forms/choice'
import { ChoiceRow } from '@/components/forms/choice-row'
import { Field, FieldGroup } from '@/components/forms/field'
import { describedBy, problemOf, shownValue, shownValues } from '@/components/forms/field-state'
import type { FormState } from '@/lib/actions/form-state'
import type { ProfileField } from '@/lib/kampung-kb/profile-fields'
import type { Followed } from '@/lib/kampung-kb/profile-rules'
import { profileWords } from '@/lib/kampung-kb/profile-rules'
import type { ProfileValue } from '@/lib/kampung-kb/profile-schema'

export type ProfileInputProps = { field: ProfileField; value: ProfileValue; source?: Followed; state: FormState }

/** An answer as a form holds it. */
export function formText(value: ProfileValue): string {
  if (value === null || Array.isArray(value)) return ''
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  return String(value)
}

const ANSWERS: readonly Choice[] = [
  { value: 'ya', label: 'Ya' },
  { value: 'tidak', label: 'Tidak' },
  { value: '', label: 'Belum diisi' },
]

/** One question of the profile. Every one of them may stay open, so none is marked so. */
export function ProfileInput(props: ProfileInputProps) {
  const { field, source, state } = props
  const id = useId()
  const problem = problemOf(field.name, state)
  const hint = [field.hint, source && sourceWords(field, source)].filter(Boolean).join(' ') || undefined
  const frame = { id, label: field.label, hint, problem, required: true }
  if (field.kind === 'answer')
    return (
      <FieldGroup {...frame}>
        <Radios {...props} choices={ANSWERS} />
      </FieldGroup>
    )
  if (field.kind === 'choices')
    return (
      <FieldGroup {...frame}>
        <Ticks {...props} />
      </FieldGroup>
    )
  return (
    <Field {...frame}>
      <Box {...props} id={id} described={describedBy(id, hint, problem)} />
    </Field>
  )
}

/** "Laporan Desa Juli 2026: 398." */
const sourceWords = (field: ProfileField, { source, value }: Followed): string =>
  typeof value === 'boolean' ? `${source}.` : `${source}: ${profileWords(field, value) ?? '—'}.`

function Radios({ field, value, state, choices }: ProfileInputProps & { choices: readonly Choice[] }) {
  const shown = shownValue({ name: field.name, initial: formText(value), state })
  return (
    <div className="flex flex-wrap gap-2">
      {choices.map((choice) => (
        <ChoiceRow key={choice.value} kind="radio" name={field.name} choice={choice} checked={choice.value === shown} />
      ))}
    </div>
  )
}

function Ticks({ field, value, state }: ProfileInputProps) {
  const ticked = shownValues(field.name, Array.isArray(value) ? value : [], state)
  return (
    <div className="flex flex-wrap gap-2">
      {/* An empty entry goes with it: none ticked is an answer, not asked is none. */}
      <input type="hidden" name={field.name} value="" />
      {(field.choices ?? []).map((choice) => (
        <ChoiceRow
          key={choice.value}
          kind="checkbox"
          name={field.name}
          choice={choice}
          checked={ticked.includes(choice.value)}
        />
      ))}
    </div>
  )
}

type BoxProps = ProfileInputProps & { id: string; described: ReturnType<typeof describedBy> }

function Box({ field, value, state, id, described }: BoxProps) {
  const { name, kind, choices = [], unit } = field
  const shown = shownValue({ name, initial: formText(value), state })
  const shared = { id, name, ...described }
  if (kind === 'choice' || kind === 'often')
    return (
      <select key={shown} {...shared} defaultValue={shown} className="control">
        <option value="">Belum diisi</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  if (kind === 'long')
    return (
      <textarea {...shared} rows={2} maxLength={1_000} defaultValue={shown} className="control field-sizing-content" />
    )
  if (kind === 'day') return <input {...shared} type="date" defaultValue={shown} className="control max-w-56" />
  const number = kind === 'count' || kind === 'amount'
  return (
    <span className="flex items-center gap-2">
      <input
        {...shared}
        type="text"
        inputMode={number ? 'numeric' : undefined}
        autoComplete="off"
        maxLength={200}
        defaultValue={shown}
        className={number ? 'control max-w-44 text-end' : 'control'}
      />
      {unit && <span className="text-ink-soft">{unit}</span>}
    </span>
  )
}
