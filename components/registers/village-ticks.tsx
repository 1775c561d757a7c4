'use client'

import { useId, useState } from 'react'
import { ChoiceRow } from '@/components/forms/choice-row'
import { FieldGroup } from '@/components/forms/field'
import { problemOf, shownValues } from '@/components/forms/field-state'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/lib/actions/form-state'
import { foldName } from '@/lib/regions/name-key'

export type TickedVillage = { id: number; name: string; kecamatanName: string }

export type VillageTicksProps = {
  label: string
  name: string
  villages: readonly TickedVillage[]
  state: FormState
}

/** Many villages to tick, narrowed by typing; those ticked stay ticked while hidden. */
export function VillageTicks({ label, name, villages, state }: VillageTicksProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(shownValues(name, [], state)))
  const words = foldName(typed).split(' ').filter(Boolean)
  const fits = ({ name: village, kecamatanName }: TickedVillage) =>
    words.every((word) => foldName(`${village} ${kecamatanName}`).includes(word))
  const shown = villages.filter(fits)
  const all = shown.length > 0 && shown.every((village) => ticked.has(String(village.id)))

  const turn = (ids: readonly string[], on: boolean) => {
    const next = new Set(ticked)
    for (const one of ids) {
      if (on) next.add(one)
      else next.delete(one)
    }
    setTicked(next)
  }
  return (
    <FieldGroup id={id} label={label} problem={problemOf(name, state)} required>
      {[...ticked].map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <input
          type="search"
          aria-label="Saring desa"
          placeholder="Saring desa atau kecamatan…"
          className="control min-w-0 flex-1 basis-48"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {shown.length > 1 && (
          <Button
            size="small"
            onClick={() =>
              turn(
                shown.map((village) => String(village.id)),
                !all,
              )
            }
          >
            {all ? 'Kosongkan' : `Pilih ${shown.length} desa`}
          </Button>
        )}
      </div>
      <div
        className="grid max-h-72 gap-1.5 overflow-y-auto rounded-md border border-line p-2"
        onChange={({ target }) => {
          if (target instanceof HTMLInputElement) turn([target.value], target.checked)
        }}
      >
        {shown.map((village) => (
          <ChoiceRow
            key={village.id}
            kind="checkbox"
            name=""
            choice={{ value: String(village.id), label: `${village.name}, Kec. ${village.kecamatanName}` }}
            checked={ticked.has(String(village.id))}
          />
        ))}
        {shown.length === 0 && <p className="p-2 text-ink-soft">Tidak ada desa dengan nama itu.</p>}
      </div>
      <p role="status" className="mt-1.5 text-sm text-ink-soft">
        {ticked.size} desa dipilih
      </p>
    </FieldGroup>
  )
}
