'use client'

import type { Choice } from '@/components/forms/choice'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { Line } from '@/lib/rapat/lines'
import { FUNDS } from '@/lib/rapat/rules'
import { LinesField } from './lines-field'
import { RapatForm, type RapatFormProps } from './rapat-form'

export interface PlanValues {
  title: string
  kecamatanId: number | null
  heldOn: string
  fromTime: string
  toTime: string
  place: string
  ledBy: string
  ledAs: string
  behalfOf: string
  fund: string
  fundNote: string
  aim: string
  agenda: readonly Line[]
  speakers: readonly Line[]
  invited: readonly Line[]
  charters: readonly Line[]
}

type PlanFormProps = RapatFormProps & {
  plan: PlanValues
  kecamatan: readonly Choice[]
  /** The word of no kecamatan; null where one must be chosen. */
  whole: string | null
  /** Where the invitations come from, in words. */
  origin?: string
  submit: string
}

/** What is settled before a rapat: when, where, who leads, who comes, what for. */
export function PlanForm({ plan, kecamatan, whole, origin, submit, ...form }: PlanFormProps) {
  return (
    <RapatForm {...form} submit={submit}>
      {(state) => (
        <>
          <TextField label="Judul rapat" name="title" initial={plan.title} maxLength={160} state={state} required />
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 desk:grid-cols-4">
            <SelectField
              label="Kecamatan"
              name="kecamatanId"
              choices={kecamatan}
              initial={plan.kecamatanId}
              empty={whole ?? 'Pilih…'}
              state={state}
              required={whole === null}
            />
            <DateField label="Tanggal" name="heldOn" initial={plan.heldOn} state={state} required />
            <TextField
              label="Jam mulai"
              name="fromTime"
              initial={plan.fromTime.replace(':', '.')}
              placeholder="09.00"
              state={state}
            />
            <TextField
              label="Jam selesai"
              name="toTime"
              initial={plan.toTime.replace(':', '.')}
              placeholder="12.00"
              state={state}
            />
          </div>
          <TextField label="Tempat" name="place" initial={plan.place} maxLength={160} state={state} required />
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
            <TextField label="Dipimpin oleh" name="ledBy" initial={plan.ledBy} maxLength={120} state={state} />
            <TextField label="Jabatan pimpinan" name="ledAs" initial={plan.ledAs} maxLength={160} state={state} />
            <TextField
              label="Mewakili"
              name="behalfOf"
              initial={plan.behalfOf}
              placeholder="Camat …, bila diwakilkan"
              maxLength={200}
              state={state}
            />
          </div>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-[1fr_2fr]">
            <SelectField
              label="Sumber dana"
              name="fund"
              choices={FUNDS}
              initial={plan.fund}
              empty="Belum ditentukan"
              state={state}
            />
            <TextField label="Keterangan dana" name="fundNote" initial={plan.fundNote} maxLength={200} state={state} />
          </div>
          <TextArea label="Tujuan" name="aim" initial={plan.aim} maxLength={600} rows={2} state={state} />
          <LinesField
            list="invited"
            label="Undangan menurut instansi"
            hint={origin}
            initial={plan.invited}
            state={state}
          />
          <LinesField list="agenda" label="Susunan acara" initial={plan.agenda} state={state} />
          <LinesField list="speakers" label="Narasumber" initial={plan.speakers} state={state} />
          <LinesField
            list="charters"
            label="Piagam yang diserahkan"
            hint="Kosongkan bila tidak ada."
            initial={plan.charters}
            state={state}
          />
        </>
      )}
    </RapatForm>
  )
}

/** Why a rapat is called off. */
export function CancelForm(form: RapatFormProps) {
  return (
    <RapatForm {...form} submit="Batalkan rapat" tone="secondary">
      {(state) => <TextField label="Alasan pembatalan" name="reason" maxLength={300} state={state} required />}
    </RapatForm>
  )
}
