'use client'

import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import type { Line } from '@/lib/rapat/lines'
import { CERTAINTIES } from '@/lib/rapat/templates'
import { LinesField } from './lines-field'
import { RapatForm, type RapatFormProps } from './rapat-form'

interface EditionValues {
  fromOn: string
  timesAYear: number | null
  source: string
  certainty: string
  invited: readonly Line[]
  agenda: readonly Line[]
}

/** An office's own template of a kind of rapat. */
export function EditionForm({ edition, ...form }: RapatFormProps & { edition: EditionValues }) {
  return (
    <RapatForm {...form} submit="Pakai susunan ini">
      {(state) => (
        <>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <DateField label="Berlaku mulai" name="fromOn" initial={edition.fromOn} state={state} required />
            <TextField
              label="Kali setahun tiap kecamatan"
              name="timesAYear"
              inputMode="numeric"
              initial={edition.timesAYear}
              state={state}
            />
            <TextField label="Sumber" name="source" initial={edition.source} maxLength={300} state={state} required />
            <SelectField
              label="Kepastian"
              name="certainty"
              choices={CERTAINTIES}
              initial={edition.certainty}
              state={state}
              required
            />
          </div>
          <LinesField list="invited" label="Undangan menurut instansi" initial={edition.invited} state={state} />
          <LinesField list="agenda" label="Susunan acara" initial={edition.agenda} state={state} />
        </>
      )}
    </RapatForm>
  )
}
