'use client'

import { type KeyboardEvent, useId, useRef, useState, useSyncExternalStore } from 'react'
import { Field } from '@/components/forms/field'
import { describedBy, type FieldProps, problemOf, shownValue } from '@/components/forms/field-state'
import { classNames } from '@/components/ui/class-names'
import { foldName } from '@/lib/regions/name-key'

/** A village one may choose. Names repeat inside a district, so the kecamatan always stands beside it. */
export type VillageChoice = { id: number; name: string; code: string; kecamatanName: string }

export type VillageFieldProps = FieldProps & { villages: readonly VillageChoice[] }

const MOST_SHOWN = 30
const never = () => () => {}

const inFull = ({ name, kecamatanName }: VillageChoice) => `${name}, Kec. ${kecamatanName}`

/** Villages that fit what was typed: every word in the name, the kecamatan or the code. */
export function findVillages(villages: readonly VillageChoice[], typed: string): VillageChoice[] {
  const words = foldName(typed).split(' ').filter(Boolean)
  const fits = villages.filter((village) => {
    const known = `${foldName(inFull(village))} ${village.code} ${foldName(village.code)}`
    return words.every((word) => known.includes(word))
  })
  const first = words[0] ?? ''
  const begins = (village: VillageChoice) => (foldName(village.name).startsWith(first) ? 0 : 1)
  return fits.toSorted((one, other) => begins(one) - begins(other))
}

/** One village of the office: type a part of its name, choose from the list. A plain select until scripts run. */
export function VillageField(props: VillageFieldProps) {
  const { name, label, state, hint, required, villages } = props
  const id = useId()
  const problem = problemOf(name, state)
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const stored = shownValue(props)
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      {scripted ? (
        <Combobox key={stored} id={id} stored={stored} problem={problem} {...props} />
      ) : (
        <select
          id={id}
          name={name}
          required={required}
          defaultValue={stored}
          className="control"
          {...describedBy(id, hint, problem)}
        >
          <option value="">Pilih…</option>
          {villages.map((village) => (
            <option key={village.id} value={village.id}>
              {inFull(village)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type ComboboxProps = VillageFieldProps & { id: string; stored: string; problem?: string }

function Combobox({ id, name, label, hint, required, villages, stored, problem }: ComboboxProps) {
  const chosenFirst = villages.find((village) => String(village.id) === stored)
  const [chosen, setChosen] = useState(chosenFirst)
  const [typed, setTyped] = useState(chosenFirst ? inFull(chosenFirst) : '')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  const found = open ? findVillages(villages, chosen && typed === inFull(chosen) ? '' : typed) : []
  const shown = found.slice(0, MOST_SHOWN)

  const choose = (village: VillageChoice) => {
    setChosen(village)
    setTyped(inFull(village))
    setOpen(false)
    box.current?.focus()
  }
  const leave = () => {
    setOpen(false)
    // What was typed in full counts as chosen; half a name never silently keeps an earlier choice.
    const exact = findVillages(villages, typed).filter((village) => foldName(inFull(village)) === foldName(typed))
    const only = exact.length === 1 ? exact[0] : undefined
    if (only) setChosen(only)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const at = shown[active]
    if (step && !open) setOpen(true)
    else if (step && shown.length > 0) setActive((active + step + shown.length) % shown.length)
    else if (event.key === 'Enter' && open && at) choose(at)
    else if (event.key === 'Escape' && open) setOpen(false)
    else return
    event.preventDefault()
  }

  return (
    <div className="relative">
      <input type="hidden" name={name} value={chosen ? String(chosen.id) : ''} />
      <input
        ref={box}
        id={id}
        role="combobox"
        aria-expanded={open && shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[active] ? `${id}-${shown[active].id}` : undefined}
        aria-required={required}
        autoComplete="off"
        spellCheck={false}
        placeholder="Ketik nama desa atau kecamatan…"
        value={typed}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onChange={({ target }) => {
          setTyped(target.value)
          setChosen(undefined)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
        className="control"
        {...describedBy(id, hint, problem)}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={`Pilihan ${label}`}
        hidden={!open || shown.length === 0}
        className="surface absolute inset-x-0 top-full z-40 mt-1 max-h-72 overflow-y-auto p-1 shadow-float"
      >
        {shown.map((village, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and points here
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box answers the keys
          <div
            key={village.id}
            id={`${id}-${village.id}`}
            role="option"
            aria-selected={at === active}
            // Before the box loses its focus, which would close the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(village)}
            className={classNames(
              'flex min-h-11 cursor-default items-center gap-3 rounded-md px-3 py-1 desk:min-h-8',
              at === active ? 'bg-brand-soft text-on-brand-soft' : 'hover:bg-paper-sunk',
            )}
          >
            <span className="min-w-0 flex-1">
              {village.name}
              <span className={at === active ? undefined : 'text-ink-soft'}>, Kec. {village.kecamatanName}</span>
            </span>
            <span className="figures shrink-0 text-xs">{village.code}</span>
          </div>
        ))}
        {found.length > MOST_SHOWN && (
          <p className="px-3 py-2 text-sm text-ink-soft">
            dan {found.length - MOST_SHOWN} lagi: ketik lebih banyak huruf
          </p>
        )}
      </div>
      <p role="status" className={open && shown.length === 0 ? 'mt-1.5 text-sm text-ink-soft' : 'sr-only'}>
        {open ? (shown.length === 0 ? 'Tidak ada desa dengan nama itu di wilayah Anda.' : `${found.length} desa`) : ''}
      </p>
    </div>
  )
}
