'use client'

import { useState } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { VillageChoice } from '@/components/registers/village-field'
import { RELATIONS } from '@/lib/families/rules'
import { HomeFields } from './home-fields'
import { StepForm, type StepFormProps } from './step-form'

export type PersonMoveFormProps = Omit<StepFormProps, 'children'> & {
  /** Families of the own village they may join. */
  families: readonly { value: string; label: string }[]
  villages: readonly VillageChoice[]
  /** The others of the family, who may come along. */
  others: readonly { value: string; label: string }[]
  today: string
}

/** A bride joins a family or founds one; children may come along. */
export function PersonMoveForm({ families, villages, others, today, ...form }: PersonMoveFormProps) {
  const [founds, setFounds] = useState(families.length === 0)
  return (
    <StepForm {...form} submit="Pindahkan">
      {(state) => (
        <>
          {families.length > 0 && (
            <fieldset className="flex flex-wrap gap-2">
              <legend className="mb-1.5 font-medium">Ke mana</legend>
              {[
                { to: false, label: 'Keluarga yang sudah tercatat' },
                { to: true, label: 'Keluarga baru' },
              ].map(({ to, label }) => (
                <label
                  key={label}
                  className="surface flex min-h-11 items-center gap-2 px-3 has-checked:border-brand desk:min-h-9"
                >
                  <input
                    type="radio"
                    checked={founds === to}
                    onChange={() => setFounds(to)}
                    className="size-4 accent-brand"
                  />
                  {label}
                </label>
              ))}
            </fieldset>
          )}
          {founds ? (
            <>
              <TextField label="Nama kepala keluarga yang baru" name="name" state={state} maxLength={100} required />
              <HomeFields villages={villages} state={state} />
            </>
          ) : (
            <SelectField label="Keluarga tujuan" name="familyId" state={state} choices={families} required />
          )}
          <SelectField
            label="Hubungan di keluarga itu"
            name="relation"
            initial={founds ? 'kepala' : 'pasangan'}
            state={state}
            choices={RELATIONS}
            required
          />
          {others.length > 0 && <CheckboxGroup label="Ikut serta" name="along" state={state} choices={others} />}
          <DateField label="Sejak" name="movedOn" initial={today} max={today} state={state} required />
          <TextArea label="Alasan" name="reason" state={state} maxLength={300} hint="Misalnya menikah." required />
        </>
      )}
    </StepForm>
  )
}
