'use client'

import { useId } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import type { Choice } from '@/components/forms/choice'
import { DateField } from '@/components/forms/date-field'
import { Field } from '@/components/forms/field'
import { problemOf } from '@/components/forms/field-state'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { FUNDS, RTL_STATES, type RtlState } from '@/lib/rapat/rules'
import { type ChoiceGroup, GroupedSelect } from './grouped-select'
import { RapatForm, type RapatFormProps } from './rapat-form'

export interface RtlValues {
  what: string
  executor: string
  owner: string
  ownerName: string
  dueOn: string
  fund: string
  weeks: readonly number[]
  note: string
  indicator: string
  villageIds: readonly number[]
}

export interface RtlChoices {
  owners: readonly ChoiceGroup[]
  indicators: readonly ChoiceGroup[]
  villages: readonly Choice[]
}

type RtlFormProps = RapatFormProps & { rtl: RtlValues; choices: RtlChoices; min: string; submit: string }

const WEEKS = ['1', '2', '3', '4'].map((week) => ({ value: week, label: `Minggu ${week}` }))

/** What was agreed: activity, who answers for it, until when, with which money, for which figure and villages. */
export function RtlForm({ rtl, choices, min, submit, ...form }: RtlFormProps) {
  return (
    <RapatForm {...form} submit={submit}>
      {(state) => (
        <>
          <TextField label="Kegiatan" name="what" initial={rtl.what} maxLength={400} state={state} required />
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <GroupedSelect
              label="Penanggung jawab"
              name="owner"
              groups={choices.owners}
              initial={rtl.owner}
              empty="Instansi lain (tulis di sebelah)"
              state={state}
            />
            <TextField
              label="Instansi penanggung jawab"
              name="ownerName"
              initial={rtl.ownerName}
              placeholder="Bila tidak ada di daftar"
              maxLength={160}
              state={state}
            />
            <TextField label="Pelaksana" name="executor" initial={rtl.executor} maxLength={160} state={state} />
            <DateField label="Tenggat" name="dueOn" min={min} initial={rtl.dueOn} state={state} required />
            <SelectField
              label="Sumber dana"
              name="fund"
              choices={FUNDS}
              initial={rtl.fund}
              empty="Belum ditentukan"
              state={state}
            />
            <GroupedSelect
              label="Angka yang dituju"
              name="indicator"
              groups={choices.indicators}
              initial={rtl.indicator}
              empty="Tidak terkait angka"
              hint="Angkanya dicatat sekarang dan dibandingkan nanti."
              state={state}
            />
          </div>
          <CheckboxGroup
            label="Rencana kerja pada minggu"
            name="weeks"
            choices={WEEKS}
            initial={rtl.weeks.map(String)}
            inline
            state={state}
          />
          {choices.villages.length > 0 && (
            <CheckboxGroup
              label="Desa yang dituju"
              name="villageIds"
              hint="Kosong berarti semua. Satu desa: angkanya angka desa itu."
              choices={choices.villages}
              initial={rtl.villageIds.map(String)}
              inline
              state={state}
            />
          )}
          <TextField label="Keterangan" name="note" initial={rtl.note} maxLength={300} state={state} />
        </>
      )}
    </RapatForm>
  )
}

/** How a follow-up stands now, in words, with photos. */
export function TellForm({ now, ...form }: RapatFormProps & { now: RtlState }) {
  const id = useId()
  return (
    <RapatForm {...form} submit="Simpan kemajuan">
      {(state) => (
        <>
          <RadioGroup
            label="Keadaannya sekarang"
            name="state"
            initial={now === 'belum' ? 'berjalan' : now}
            choices={RTL_STATES}
            inline
            state={state}
            required
          />
          <TextArea label="Apa yang sudah dilakukan" name="words" maxLength={600} rows={2} state={state} required />
          <Field
            id={id}
            label="Foto bukti"
            hint="Paling banyak 6, masing-masing 5 MB. Lokasi dan data kamera dihapus."
            problem={problemOf('evidence', state)}
          >
            <input
              id={id}
              type="file"
              name="evidence"
              accept="image/jpeg,image/png,image/webp"
              multiple
              aria-describedby={`${id}-hint`}
              className="control py-2"
            />
          </Field>
        </>
      )}
    </RapatForm>
  )
}

/** Photos of a rapat. */
export function PhotoForm(form: RapatFormProps) {
  const id = useId()
  return (
    <RapatForm {...form} submit="Simpan foto" tone="secondary">
      {(state) => (
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <Field
            id={id}
            label="Foto"
            hint="Suasana, daftar hadir, atau berita acara di kertas; paling banyak 6, masing-masing 5 MB."
            problem={problemOf('file', state)}
            required
          >
            <input
              id={id}
              type="file"
              name="file"
              accept="image/jpeg,image/png,image/webp"
              multiple
              aria-describedby={`${id}-hint`}
              className="control py-2"
            />
          </Field>
          <TextField label="Keterangan foto" name="caption" maxLength={160} state={state} />
        </div>
      )}
    </RapatForm>
  )
}
