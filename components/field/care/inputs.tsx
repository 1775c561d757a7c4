'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { Field, FieldGroup } from '@/components/forms/field'
import { describedBy } from '@/components/forms/field-state'
import { Chip } from '@/components/meetings/chip'

interface Question {
  label: string
  hint?: string | undefined
  problem?: string | undefined
  required?: boolean
  /** Most may stay open here: what must be answered is marked instead of what need not be. */
  marksMust?: boolean
}

/** Which questions carry a mark: those that may stay open, or those that must not. */
const asked = (label: string, required: boolean | undefined, marksMust: boolean | undefined) =>
  marksMust ? { label: required ? `${label} (wajib)` : label, required: true } : { label, required: required ?? false }

interface TypedProps extends Question, Pick<ComponentProps<'input'>, 'maxLength' | 'inputMode' | 'autoCapitalize'> {
  value: string
  onType: (value: string) => void
  unit?: string | undefined
  type?: 'text' | 'tel' | 'date'
  min?: string | undefined
  max?: string | undefined
  list?: readonly string[]
}

/** One box that is kept at every keystroke. Numbers are text with the phone's numeric keys. */
export function Typed({
  label,
  hint,
  problem,
  required,
  marksMust,
  value,
  onType,
  unit,
  type,
  list,
  ...rest
}: TypedProps) {
  const id = useId()
  const narrow = type === 'date' ? ' max-w-56' : unit ? ' max-w-36 text-end' : ''
  return (
    <Field id={id} {...asked(label, required, marksMust)} {...(hint && { hint })} {...(problem && { problem })}>
      <div className="flex items-center gap-2">
        <input
          id={id}
          type={type ?? 'text'}
          value={value}
          autoComplete="off"
          className={`control${narrow}`}
          aria-required={required || undefined}
          {...(list && list.length > 0 ? { list: `${id}-list` } : {})}
          {...describedBy(id, hint, problem)}
          {...rest}
          onChange={(event) => onType(event.target.value)}
        />
        {unit && <span className="text-ink-soft">{unit}</span>}
      </div>
      {list && list.length > 0 && (
        <datalist id={`${id}-list`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

interface PickedProps<Value extends string> extends Question {
  choices: readonly { value: Value; label: string; hint?: string }[]
  value: string
  onPick: (value: Value) => void
  /** One beneath the other: for long answers. */
  tall?: boolean
}

/** One of a few answers, each as large as a thumb. */
export function Picked<Value extends string>({
  label,
  hint,
  problem,
  required,
  marksMust,
  choices,
  value,
  onPick,
  tall,
}: PickedProps<Value>) {
  const id = useId()
  return (
    <FieldGroup id={id} {...asked(label, required, marksMust)} {...(hint && { hint })} {...(problem && { problem })}>
      <div className={tall ? 'grid gap-2' : 'flex flex-wrap gap-2'}>
        {choices.map((choice) => (
          <Chip
            key={choice.value}
            wide={tall ?? false}
            on={choice.value === value}
            onPress={() => onPick(choice.value)}
            note={choice.hint}
          >
            {choice.label}
          </Chip>
        ))}
      </div>
    </FieldGroup>
  )
}

/** One group of questions. */
export function QuestionCard({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="surface min-w-0 space-y-4 p-4">
      <div>
        <h2 className="text-md">{title}</h2>
        {note && <p className="mt-1 text-sm text-ink-soft">{note}</p>}
      </div>
      {children}
    </section>
  )
}
