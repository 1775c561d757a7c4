'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Field } from '@/components/forms/field'
import { describedBy, type FieldProps, problemOf, shownValue } from '@/components/forms/field-state'
import { classNames } from '@/components/ui/class-names'
import type { RegionLevel } from '@/lib/regions/rules'
import { type Suggestion, useSuggestions } from './use-suggestions'

export type RegionFieldProps = FieldProps & {
  /** Suggest regions of this level only. */
  level?: RegionLevel
  /** Suggest regions inside this one only (its id). */
  within?: number
}

/**
 * A region by name or code, with suggestions while typing. What is sent is text,
 * "33.16.02.2008 · Sumberejo, …": read it with `findChosenRegion`. Without script
 * a typed code or an unmistakable name does the same.
 */
export function RegionField({
  label,
  name,
  initial,
  state,
  required,
  disabled,
  level,
  within,
  ...rest
}: RegionFieldProps) {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const { suggestions, look, clear } = useSuggestions({ level, within })
  const [active, setActive] = useState(-1)
  const problem = problemOf(name, state)
  const hint = rest.hint ?? 'Ketik nama atau kode wilayah, lalu pilih.'
  const open = suggestions.length > 0

  const close = () => {
    clear()
    setActive(-1)
  }
  const choose = ({ text }: Suggestion) => {
    if (box.current) box.current.value = text
    close()
    box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = suggestions[active]
    if (step) setActive((at) => (at + step + suggestions.length) % suggestions.length)
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }

  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <div className="relative">
        <input
          ref={box}
          id={id}
          name={name}
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          required={required}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          defaultValue={shownValue({ name, initial, state })}
          onChange={({ target }) => {
            setActive(-1)
            look(target.value)
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
          className="control"
          {...describedBy(id, hint, problem)}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={`Pilihan ${label}`}
          hidden={!open}
          className="surface absolute inset-x-0 top-full z-40 mt-1 max-h-80 overflow-y-auto p-1 shadow-float"
        >
          {suggestions.map((suggestion, at) => (
            <Choice
              key={suggestion.id}
              id={`${id}-${at}`}
              suggestion={suggestion}
              active={at === active}
              choose={choose}
            />
          ))}
        </div>
        <span role="status" className="sr-only">
          {open ? `${suggestions.length} wilayah ditawarkan` : ''}
        </span>
      </div>
    </Field>
  )
}

type ChoiceProps = { id: string; suggestion: Suggestion; active: boolean; choose: (suggestion: Suggestion) => void }

function Choice({ id, suggestion, active, choose }: ChoiceProps) {
  const [, ...name] = suggestion.text.split(' · ')
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box answers the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      // Before the box loses its focus, which would close the list.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => choose(suggestion)}
      className={classNames(
        'flex min-h-11 cursor-default items-center gap-3 rounded-md px-3 py-1 desk:min-h-8',
        active ? 'bg-brand-soft text-on-brand-soft' : 'hover:bg-paper-sunk',
      )}
    >
      <span className="min-w-0 flex-1">{name.join(' · ')}</span>
      <span className="figures shrink-0 text-xs text-ink-soft">{suggestion.code}</span>
    </div>
  )
}
