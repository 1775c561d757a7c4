'use client'

import { useId } from 'react'
import { describedBy, problemOf, shownValue } from '@/components/forms/field-state'
import type { FormState } from '@/lib/actions/form-state'
import { FUNDS, type Money } from '@/lib/convergence/funds'
import { formatCount } from '@/lib/format/number'

type MoneyTableProps = { money: readonly Money[]; state: FormState }

/** Planned and realised by source, whole rupiah; an empty box is unknown, a zero is zero. */
export function MoneyTable({ money, state }: MoneyTableProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">Anggaran menurut sumber</legend>
      <p className="mb-3 text-sm text-ink-soft">
        Rupiah bulat. Kosongkan yang tidak diketahui. DD dan ADD selalu ditulis terpisah.
      </p>
      <div className="grid gap-y-4">
        {FUNDS.map(({ value, label, about }) => {
          const own = money.find(({ fund }) => fund === value)
          return (
            <div key={value} className="grid gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_11rem_11rem] sm:items-start">
              <div>
                <p className="font-medium">{label}</p>
                <p className="text-sm text-ink-soft">{about}</p>
              </div>
              <Amount
                label={`Rencana ${label}`}
                word="Rencana"
                name={`rencana_${value}`}
                initial={own?.planned}
                state={state}
              />
              <Amount
                label={`Realisasi ${label}`}
                word="Realisasi"
                name={`realisasi_${value}`}
                initial={own?.realised}
                state={state}
              />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

type AmountProps = { label: string; word: string; name: string; initial?: number | null; state: FormState }

function Amount({ label, word, name, initial, state }: AmountProps) {
  const id = useId()
  const problem = problemOf(name, state)
  const stored = typeof initial === 'number' ? formatCount(initial) : ''
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm text-ink-soft">
        <span aria-hidden>{word}</span>
        <span className="sr-only">{label}</span>
      </label>
      <input
        id={id}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={shownValue({ name, initial: stored, state })}
        className="control text-end"
        {...describedBy(id, undefined, problem)}
      />
      {problem && (
        <p id={`${id}-problem`} className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  )
}
